# The shelf.
front-lessons = Which lesson?
front-search = type to search
front-none-found = No lesson has "{$query}". Esc shows all of them again.
front-hint-lessons = type to search · Enter takes · Esc more
front-no-lessons = There are no lessons yet. Put a file that ends in .lesson.ron into Documents/Hanamaru.
front-own = My lessons
front-other = Other lessons
front-grade = Grade {$number}
front-problems = Needs correcting: {$number}
front-more = more

# The class.
front-classes = Which class? · {$lesson}
front-hint-classes = Enter goes on · A starts again · E edits · Esc back
front-stopped = stopped at {$game}/{$games}
front-stopped-start = stopped at the start
front-stopped-end = stopped at the end
front-starts-here = starts at the beginning
front-total = {$scores} points in all

# The teams.
front-teams = How many teams?
front-hint-teams = 2–8 teams · − + pupils · Enter goes on · Esc back
front-on = Next
front-pupils = {$number} pupils in {$teams} teams: {$sizes}
front-absent = Tap who is absent.

# What is wrong with a lesson.
front-hint-problems = Correct and save it, or press E to edit it. Esc back
front-more-problems = and {$number} more: hanamaru check shows all

# How long, and what is played in that time.
plan-title = How long?
plan-hint = ← → choose · ↑ ↓ more or less · Enter starts
plan-written = The whole lesson, as written
plan-until = Finish at {$time}
plan-how-many = I have … minutes:
plan-minutes = I have {$minutes} minutes
plan-of = {$games} parts in {$minutes} minutes
plan-of-written = {$games} parts, as long as they take
plan-more = and {$number} more
plan-min = {$minutes} min
front-start = Start
stage-meet = meet
stage-choose = choose
stage-say = say
stage-use = use
stage-own = mine
talk-repeat = repeat
talk-name = name it
talk-sentence = sentence
talk-exchange = ask
talk-own-meaning = my words

# Any game.
games-title = Any game
games-back = lesson
games-hint = its letter takes it · + is put in next
games-hint-pages = its letter takes it · + is put in next · ↓ page
games-keep = Keep this plan
games-any = any
games-talk = talk: { $which }
games-skill = for: { $which }
games-short = under { $minutes } min
games-quiet = not loud
games-ready = nothing to bring
skill-listening = listening
skill-speaking = speaking
skill-reading = reading
skill-writing = writing
skill-phonics = phonics

# Beside lessons.
more-title = More
more-hint = ← → move · Enter takes · Esc back
more-lessons = Lessons
more-edit = Edit the lesson
more-new = New lesson
more-edited = The lesson is open in your browser. Whatever you change there is saved at once.
more-settings = Settings
more-clicker = My clicker's keys
more-screen = Test the screen
more-sound = Test the sound
more-first = First page
more-credits = Who made what
credits-on = More
credits-end = That is all
more-report = Send us what broke
more-quit = Close Hanamaru
more-told = Done
more-added = A lesson was added
more-version = Hanamaru {$number}
more-data = The history, settings and log are in {$folder}
more-nowhere = (no folder: nothing can be written)

# The first page.
first-title = Welcome to Hanamaru
first-keys = → Space, or the clicker's forward key: next. ← or its back key: a step back.
first-judge = While the bottom of the screen asks who was right: forward is right, back is wrong.
first-undo = U takes anything back. P or Esc pauses. ? or F1 shows all keys.
first-folder = Your own lessons live in {$folder}
first-try = Try a lesson now
first-choose = Choose a lesson
first-language = 日本語にする

# The settings.
settings-hint = ↑ ↓ move · ← → change · Esc back
setting-language = Language
setting-language-name = English
setting-look = Look
setting-light = light
setting-dark = dark
setting-contrast = high contrast
setting-text = Text
setting-text-usual = usual size
setting-text-large = large
setting-volume = Volume, 0 to 10
setting-muted = No sound at all
setting-output = Sound goes to
setting-output-system = what the computer uses
setting-voice = Voice of the words
setting-voice-american = American
setting-voice-british = British
setting-motion = Keep everything still
setting-on = yes
setting-off = no
setting-done = Done

# The clicker.
clicker-hint = Tab leaves one out · Backspace back
clicker-press = Press on your clicker: {$name}
clicker-done = That is all. Press its keys to try them.
clicker-next = forward
clicker-back = back
clicker-blank = blank screen
clicker-pause = pause (start, or stop)
clicker-keep = Keep these keys (Enter)
clicker-again = Once more
clicker-skip = It has no such key (Tab)
clicker-twice = That key is "{$name}" already. Press another one.

# The tests of screen and sound.
screen-ask = Can you read this from the back?
screen-pupil = Everything that pupils read is at least as large as this.
screen-teacher = What only the teacher needs can be as small as this.
screen-edges = Both frames must be seen whole. If not, switch the projector's "overscan" off. Any key: back.
sound-ask = Turn the television or the speakers on. Then press "Play" and listen from the back.
sound-mend = Nothing to hear? Choose another output in the settings, and look whether the television is muted.
sound-now = Volume {$number} · {$name}
sound-play = Play
