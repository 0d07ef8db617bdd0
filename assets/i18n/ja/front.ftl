# The shelf.
front-lessons = どの[授業|じゅぎょう]にしますか。
front-search = 入力して検索
front-none-found = 「{$query}」の授業はありません。Esc で全部に戻ります。
front-hint-lessons = Enter 決定 · Esc その他
front-no-lessons = まだ授業がありません。.lesson.ron で終わるファイルを Documents/Hanamaru に置いてください。
front-own = 自作の授業
front-other = ほかの授業
front-grade = {$number}年
front-problems = 直すところ：{$number}
front-more = その他

# The class.
front-classes = どのクラスですか。　{$lesson}
front-hint-classes = Enter 決める・続きから · A 最初から · E 編集 · Esc 戻る
front-stopped = {$game}/{$games} で中断
front-stopped-start = 始めのところで中断
front-stopped-end = 終わりのところで中断
front-starts-here = 最初から
front-total = 合計 {$scores} 点

# The teams.
front-teams = いくつの[班|はん]にしますか。
front-hint-teams = 2–8 班の数 · − + 人数 · Enter 次へ · Esc 戻る
front-on = つぎへ
front-pupils = {$number}人、{$teams}班：{$sizes}
front-absent = 休みの人の番号をタップしてください。

# What is wrong with a lesson.
front-hint-problems = 直して保存すると、この画面が変わります。E 編集 · Esc 戻る
front-more-problems = ほかに {$number} 件。hanamaru check で全部見られます。

# How long, and what is played in that time.
plan-title = どのくらいの[時間|じかん]ですか。
plan-hint = ← → 選ぶ · ↑ ↓ 増減 · Enter 始める
plan-written = 書いてあるとおり全部
plan-until = {$time} に終わる
plan-how-many = 何分ありますか：
plan-minutes = {$minutes}分
plan-of = {$minutes}分で {$games} 場面
plan-of-written = {$games} 場面、時間の制限なし
plan-more = ほか {$number}
plan-min = {$minutes}分
front-start = はじめる
stage-meet = 出会う
stage-choose = わかる
stage-say = 言う
stage-use = 使う
stage-own = 自作
talk-repeat = まねる
talk-name = 言い当て
talk-sentence = 文
talk-exchange = たずねる
talk-own-meaning = 自分の言葉

# Any game.
games-title = どのゲームでも
games-back = 授業へ
games-hint = 左の文字で決定 · ＋ は次に入る
games-hint-pages = 左の文字で決定 · ＋ は次に入る · ↓ 次のページ
games-keep = この流れを残す
games-any = すべて
games-talk = 会話：{ $which }
games-skill = 技能：{ $which }
games-short = { $minutes }分以内
games-quiet = 静か
games-ready = 準備なし
skill-listening = 聞く
skill-speaking = 話す
skill-reading = 読む
skill-writing = 書く
skill-phonics = フォニックス

# Beside lessons.
more-title = その他
more-hint = ← → 移動 · Enter 決定 · Esc 戻る
more-lessons = 授業
more-edit = 授業を編集
more-new = 新しい授業
more-edited = 授業をブラウザーで開きました。変えたところは、すぐに保存されます。
more-settings = 設定
more-clicker = クリッカーのキー
more-screen = 画面のテスト
more-sound = 音のテスト
more-first = 最初のページ
more-credits = 使ったものと作者
credits-on = つぎへ
credits-end = これで全部です
more-report = 不具合を知らせる
more-quit = Hanamaru を閉じる
more-told = できました
more-added = 授業を追加しました
more-version = Hanamaru {$number}
more-data = 記録・設定・ログの場所：{$folder}
more-nowhere = （書きこめるフォルダがありません）

# The first page.
first-title = Hanamaru へようこそ
first-keys = → スペース、クリッカーの「進む」：次へ。← または「戻る」：一つ戻る。
first-judge = 画面の下が正解をたずねている間は、「進む」が正解、「戻る」が不正解です。
first-undo = U で何でも取り消せます。P か Esc で一時停止。? か F1 でキーの一覧。
first-folder = 自作の授業の場所：{$folder}
first-try = 見本の授業を試す
first-choose = 授業を選ぶ
first-language = Switch to English

# The settings.
settings-hint = ↑ ↓ 移動 · ← → 変更 · Esc 戻る
setting-language = 言語
setting-language-name = 日本語
setting-look = 画面の色
setting-light = 明るい
setting-dark = 暗い
setting-contrast = くっきり（黒）
setting-text = 文字の大きさ
setting-text-usual = ふつう
setting-text-large = 大きい
setting-volume = 音量（0〜10）
setting-muted = 音を出さない
setting-output = 音の出力先
setting-output-system = パソコンの設定どおり
setting-voice = ことばの音声
setting-voice-american = アメリカ英語
setting-voice-british = イギリス英語
setting-motion = 動きを止める
setting-on = はい
setting-off = いいえ
setting-done = 終わる

# The clicker.
clicker-hint = Tab とばす · Backspace 戻る
clicker-press = クリッカーで押してください：{$name}
clicker-done = 終わりです。キーを押して確かめられます。
clicker-next = 進む
clicker-back = 戻る
clicker-blank = 画面を消す
clicker-pause = 一時停止（開始・終了）
clicker-keep = このキーにする（Enter）
clicker-again = もう一度
clicker-skip = そのキーはない（Tab）
clicker-twice = そのキーはもう「{$name}」です。別のキーを押してください。

# The tests of screen and sound.
screen-ask = [後|うし]ろから[読|よ]めますか？
screen-pupil = [子|こ]どもが[読|よ]む[文字|もじ]は、[必|かなら]ずこれより[大|おお]きくなります。
screen-teacher = 先生だけが読む文字は、ここまで小さくなることがあります。
screen-edges = 二つの枠が全部見えるようにしてください。切れるときは投影機の「オーバースキャン」を切ります。どのキーでも戻ります。
sound-ask = テレビかスピーカーをつけて、「鳴らす」を押し、教室の後ろで聞いてください。
sound-mend = 聞こえないときは、設定で出力先を変え、テレビの消音を確かめてください。
sound-now = 音量 {$number} · {$name}
sound-play = 鳴らす
