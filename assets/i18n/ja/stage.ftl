# What the class is to do. Shown beside its English.
cue-look = [見|み]よう
cue-say-together = みんなで[言|い]おう
cue-tell-partner = となりの[人|ひと]に[話|はな]そう
cue-choose = えらぼう
cue-hands-up = [手|て]をあげよう
cue-team-answers = [答|こた]えよう
cue-number-answers = [答|こた]えよう
cue-who-was-right = せいかいしたのは？
cue-see-answer = [答|こた]えを[見|み]よう
cue-see-points = てんすう

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

# Before a lesson, for the teacher.
front-lessons = どの[授業|じゅぎょう]にしますか。
front-classes = どのクラスですか。　{$lesson}
front-teams = いくつの[班|はん]にしますか。
front-hint-lessons = ← → ↑ ↓ 選ぶ · Enter 決める · クリッカー：戻るで移動、進むで決定 · ? キー
front-hint-classes = Enter 決める・続きから · A 最初から · Esc 戻る
front-hint-teams = 2–8 班の数 · − + 人数 · Enter 始める · Esc 戻る
front-hint-problems = ファイルを直して保存すると、この画面が変わります。Esc 戻る
front-no-lessons = まだ授業がありません。.lesson.ron で終わるファイルを Documents/Hanamaru に置いてください。
front-own = 自作の授業
front-problems = 直すところ：{$number}
front-more-problems = ほかに {$number} 件。hanamaru check で全部見られます。
front-stopped = {$game}/{$games} まで
front-stopped-start = 始めのところ
front-total = 合計 {$scores} 点
front-stopped-end = 終わりのところ
front-start = はじめる
front-pupils = {$number}人、{$teams}班：{$sizes}
front-absent = 休みの人の番号をタップしてください。

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
key-fullscreen = 全画面（Shift と一緒で別の画面へ）
key-desk = 答えの出る先生用の画面
key-leave = 授業を終える（一時停止中）
key-help = このキー一覧

# The teacher's own screen.
desk-answer = 答え
desk-answer-shown = 答え（画面に出ています）
desk-no-answer = ここでは質問はありません。
desk-class-sees = 画面
desk-blank = 画面は消えています
desk-result = 結果
desk-next = 次
desk-next-here = → 次のステップ
desk-next-game = → 次のゲーム：{$game}
desk-next-finale = → 最後の画面
desk-next-leave = → 授業の終わり
desk-alt = ALT
desk-jt = 先生
desk-number = 番号 {$number}
desk-spoken = 話した人（{$number}）
desk-absent = 欠席
desk-undo = U 取り消す：
desk-redo = R やり直す：
desk-nothing-to-undo = まだ操作はありません。
act-moved-on = 次へ
act-judged-right = 正解
act-judged-half = 半分正解
act-judged-wrong = 不正解
act-judged-pass = パス
act-called = {$team}班を指名
act-marked = {$team}班に印
act-drew = くじを引いた
act-skipped = 問題をとばした
act-more-time = 時間をのばした
act-ended-game = ゲームを終えた
act-chose-game = ゲームを選んだ
act-points = {$team}班に{$number}点
act-total = {$team}班の点を直した
act-together = 全員で一つの点数
act-teams = 班
