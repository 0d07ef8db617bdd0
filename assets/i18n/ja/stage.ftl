# What the class is to do. Shown beside its English.
cue-look = [見|み]よう
cue-say-together = みんなで[言|い]おう
cue-tell-partner = となりの[人|ひと]に[話|はな]そう
cue-choose = えらぼう
cue-hands-up = [手|て]をあげよう
cue-team-answers = [答|こた]えよう
cue-number-answers = あなたの[番|ばん]です
cue-who-was-right = せいかいしたのは？
cue-see-answer = [答|こた]えを[見|み]よう
cue-see-points = てんすう

# What the teacher's word was.
verdict-right = せいかい！
verdict-half = おしい！
verdict-wrong = ナイストライ！
verdict-pass = またこんど！

# What pupils read elsewhere.
team = {$team}[班|はん]
number = {$number}[番|ばん]
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
hint-unblank = 画面を出す
hint-undo = 取り消す
hint-redo = やり直す
hint-call-on = 1〜{$team}：班を指名
hint-mark = 1〜{$team}：正解の班に印
paused = 一時停止
paused-what = まちがえた操作を取り消す、または元に戻す
paused-resume = 一時停止キー：続ける
keys-title = キー操作
