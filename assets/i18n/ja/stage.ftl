# What the class is to do. Shown beside its English.
cue-look = [見|み]よう
cue-say-together = みんなで[言|い]おう
cue-tell-partner = となりの[人|ひと]に[話|はな]そう
cue-ask-partner = となりの[人|ひと]にきこう
cue-pick-square = ことばを２ついおう
cue-choose-team = チームをえらぼう
cue-choose = えらぼう
cue-hands-up = [手|て]をあげよう
cue-team-answers = [答|こた]えよう
cue-number-answers = [答|こた]えよう
cue-who-was-right = せいかいしたのは？
cue-see-answer = [答|こた]えを[見|み]よう
cue-see-points = てんすう

# What a square of a grid does: what it is called, and what comes now.
square-add = {$number}[点|てん]！
square-double = [点|てん]が２ばい！
square-swap = こうかん！
square-swap-choose = チームと[点|てん]をこうかんしよう
square-swap-done = チーム{$team}と[点|てん]をこうかん！
square-steal = {$number}[点|てん]もらおう！
square-steal-choose = どのチームから？
square-steal-done = チーム{$team}から{$number}[点|てん]！
square-zero = ザブーン！
square-zero-done = [点|てん]がながれた。ドンマイ！
square-storm = [台風|たいふう]！
square-storm-choose = チームをえらぼう
square-storm-done = チーム{$team}に[台風|たいふう]！
square-gift = プレゼント！
square-gift-choose = ほかのチームにも{$number}[点|てん]あげよう
square-gift-done = チーム{$team}にも{$number}[点|てん]！
square-all = はれ！
square-all-done = みんなに{$number}[点|てん]！
square-shield = シールド！
square-shield-done = つぎの[台風|たいふう]を[止|と]めるよ
square-again = もう[一問|いちもん]！
square-held = シールド！
square-held-done = チーム{$team}はだいじょうぶ

# Help with a question.
help-first-sound = はじめのおと
help-stretch = ぶんでいおう！ なぜ？ あなたは？

# What the teacher's word was.
verdict-right = せいかい！
verdict-half = おしい！
verdict-wrong = ナイストライ！
verdict-pass = またこんど！

# What pupils read elsewhere.
team = チーム{$team}
steal = チャンス！
true = まる
false = ばつ
goal = めあて
together = みんなで
result = けっか
well-done = よくできました
finale-ask = できるようになったかな？
course-unit = {$course}　Unit {$unit}
unit = Unit {$unit}
game-place = ゲーム{$number}

# What the keys mean, for the teacher.
hint-move-on = 次へ
hint-step-back = 戻る
hint-right = 正解
hint-wrong = 不正解
hint-marked-right = 印の班（なければ全部）が正解
hint-nobody = 正解なし
hint-take = この班に決める
hint-move-highlight = 次の班
hint-move-pick = 次へ
hint-take-pick = ここに決める
hint-close-tool = 閉じる
hint-target = 1〜{$team}：チームを選ぶ
hint-line = 1〜6：一つめのことば、二つめのことば
hint-hands = 1 2 3：一人ふやす　Shift：五人　Ctrl：へらす
hint-unblank = 画面を出す
hint-undo = 取り消す
hint-redo = やり直す
hint-call-on = 1〜{$team}：班を指名
hint-mark = 1〜{$team}：正解の班に印
paused = 一時停止
paused-what = まちがえた操作を取り消す、または元に戻す
paused-resume = 続ける
paused-leave = 授業を終える
keys-title = キー操作

# What keys do, in the list of keys.
key-next = 次へ（判定中は「正解」）
key-back = 一つ戻る（判定中は「不正解」）
key-teams = 答える班、正解した班
key-judge = 正解、不正解、半分正解
key-points = 班に10点、班から10点
key-undo = 取り消す、やり直す
key-blank = 画面を消す
key-pause = 一時停止（← 取り消す、→ やり直す）
key-number = 番号をくじで選ぶ
key-more-time = 10秒のばす
key-skip = この問題をとばす
key-end-game = このゲームを終える
key-together = クラス全員で一つの点数
key-look = 言語、明るい・暗い
key-games = どのゲームでも、二回押すだけ
key-fullscreen = 全画面
key-leave = 授業を終える（一時停止中）
key-help = このキー一覧
