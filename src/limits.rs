//! Every limit of the engine, named, with its unit. Beyond each one stands a clear error, never a
//! crash: the figures come from what a classroom can hold and an old laptop can carry.

/// Largest lesson, game or word file that is read, in bytes. A lesson of 200 cards is about 20 kB.
pub const FILE_MAX_BYTES: u64 = 1_048_576;
/// Largest file that the word library is kept in between starts, in bytes: it takes about 1.5 MB.
pub const LIBRARY_INDEX_MAX_BYTES: u64 = 16 * 1_048_576;
/// Deepest nesting of brackets in a file. A lesson needs five.
pub const NESTING_MAX: usize = 32;
/// Most diagnostics that one file reports, so that rubbish does not print for ever.
pub const DIAGNOSTICS_MAX: usize = 100;
/// Most cards in a lesson.
pub const CARDS_MAX: usize = 200;
/// Most games and slides in a lesson.
pub const GAMES_MAX: usize = 60;
/// Longest word of a card, in characters: longer ones cannot be read from the back row.
pub const WORD_MAX_CHARS: usize = 40;
/// Most spellings of a word beside its own, or wrong choices that go with it.
pub const WORD_FORMS_MAX: usize = 6;
/// Hints of a word, from hard to easy.
pub const HINTS_OF_A_WORD: usize = 3;
/// Longest single text (sentence, goal, slide line, gloss), in characters.
pub const TEXT_MAX_CHARS: usize = 200;
/// Longest notes of a card, in characters: no screen shows them, and with them 200 cards still fit into a file.
pub const NOTES_MAX_CHARS: usize = 500;
/// Most languages that one card is glossed in.
pub const GLOSSES_MAX: usize = 12;
/// Most changes that a tool makes to a lesson at once: a table of a full lesson's cards with a field or two for each.
pub const PATCHES_MAX: usize = 1_000;
/// Largest side of a picture, in pixels: decoded pictures lie uncompressed in memory.
pub const PICTURE_MAX_SIDE_PX: u32 = 4096;
/// Largest picture file, in bytes.
pub const PICTURE_MAX_BYTES: u64 = 10 * 1_048_576;
/// Fewest and most teams.
pub const TEAMS_MIN: u8 = 2;
/// See [`TEAMS_MIN`].
pub const TEAMS_MAX: u8 = 8;
/// Ordinary and largest type, in hundredths of its usual size: more than a fifth would leave words no room.
pub const TEXT_PERCENT_MIN: u8 = 100;
/// See [`TEXT_PERCENT_MIN`].
pub const TEXT_PERCENT_MAX: u8 = 120;
/// Largest class: attendance numbers run from 1 to this (older classes have 40 pupils).
pub const CLASS_MAX: u8 = 40;
/// Most rows and columns of a grid: more cannot be read from the back row, nor called by number keys.
pub const GRID_ROWS_MAX: u8 = 5;
/// See [`GRID_ROWS_MAX`].
pub const GRID_COLUMNS_MAX: u8 = 6;
/// Fewest and most rows and columns of a field that teams take: three in a row, and what is still called by numbers.
pub const TERRITORY_SIDE_MIN: u8 = 3;
/// See [`TERRITORY_SIDE_MIN`].
pub const TERRITORY_SIDE_MAX: u8 = 6;
/// Fewest and most squares of a path between its start and its goal: two rolls of a die, and a lesson's longest game.
pub const TRACK_SQUARES_MIN: u8 = 10;
/// See [`TRACK_SQUARES_MIN`].
pub const TRACK_SQUARES_MAX: u8 = 40;
/// Fewest and most steps of a lane: more cannot be told apart from the back row.
pub const LANE_STEPS_MIN: u8 = 3;
/// See [`LANE_STEPS_MIN`].
pub const LANE_STEPS_MAX: u8 = 20;
/// Most lives of a team: as many as are counted at a glance.
pub const LIVES_MAX: u8 = 5;
/// Most play-offs of a game: who is still level then, shares the first place.
pub const PLAYOFFS_MAX: u8 = 3;
/// Fewest petals of a team's flower circle: fewer are no flower.
pub const PETALS_MIN: u8 = 4;
/// Most of them: as many as a teacher's own has, and as are told apart from the back row.
pub const PETALS_MAX: u8 = 9;
/// Most health of a boss or of a class, in right answers.
pub const HEALTH_MAX: u8 = 100;
/// Fewest and most misses until the shark is there.
pub const SHARK_STEPS_MIN: u8 = 4;
/// See [`SHARK_STEPS_MIN`].
pub const SHARK_STEPS_MAX: u8 = 10;
/// Fewest and most cards of a game of pairs: three pairs, and one number for each attendance number.
pub const PAIRS_CARDS_MIN: u8 = 6;
/// See [`PAIRS_CARDS_MIN`].
pub const PAIRS_CARDS_MAX: u8 = 40;
/// A team's total stays between minus this and this.
pub const SCORE_MAX: i32 = 99_999;
/// Slowest and fastest beat, in beats a minute.
pub const BPM_MIN: u16 = 40;
/// See [`BPM_MIN`].
pub const BPM_MAX: u16 = 180;
/// Undo reaches this many acts of the teacher back: more than a lesson of 50 minutes can hold.
pub const UNDO_MAX: usize = 10_000;
/// Plain input ids that are remembered, so that a repeated message gives no second point.
pub const INPUT_IDS_MAX: usize = 512;
/// Longest class label ("5-1"), in characters.
pub const CLASS_LABEL_MAX_CHARS: usize = 20;
/// Longest line that `hanamaru drive` reads, in bytes.
pub const DRIVE_LINE_MAX_BYTES: usize = 65_536;
/// A gap in the clock longer than this pauses the session by itself, in milliseconds.
pub const CLOCK_GAP_MS: u64 = 5_000;
/// How long the log may take to be durable before the session is marked "in memory only", in milliseconds.
pub const LOG_SLOW_MS: u64 = 500;
/// A second press of a key within this time is the same press, in milliseconds.
pub const KEY_DEBOUNCE_MS: u64 = 150;
/// A second tap on a touch screen within this time is the same tap, in milliseconds: children tap many times.
pub const TOUCH_DEBOUNCE_MS: u64 = 400;
/// How long "tell your partner" lasts, in milliseconds.
pub const PARTNER_MS: u64 = 10_000;
/// How long pairs talk where one asks and one answers, in milliseconds.
pub const EXCHANGE_MS: u64 = 20_000;
/// How long before the end of a lesson the look-back comes, in milliseconds.
pub const LOOK_BACK_MS: u64 = 120_000;
/// Shortest and longest time that a plan is made for, in minutes: a warm-up, and a lesson of junior high school.
pub const MINUTES_MIN: u16 = 5;
/// See [`MINUTES_MIN`].
pub const MINUTES_MAX: u16 = 50;
/// How far away the end of a lesson may be, in milliseconds: three hours.
pub const FINISH_MAX_MS: u64 = 3 * 3_600_000;
/// Longest countdown that a teacher sets by hand, in milliseconds: an hour.
pub const WATCH_MAX_MS: u64 = 3_600_000;
/// A card that was missed comes back after so many others, where there are so many.
pub const MISSED_BACK_AFTER: u16 = 3;
/// Most cards that the look-back remembers.
pub const LEARNED_MAX: usize = 12;
/// Most lessons that the picker lists.
pub const SHELF_LESSONS_MAX: usize = 500;
/// How many folders deep the picker looks for lessons.
pub const SHELF_DEPTH_MAX: usize = 3;
/// Most files and folders that the picker looks at, so that a huge documents folder does not hold it up.
pub const SHELF_ENTRIES_MAX: usize = 20_000;
/// How often a lesson on the stage is looked at for changes, in milliseconds.
pub const WATCH_MS: u64 = 300;
/// Most presses that wait for the host. A class of 40 that all answer at once is 40.
pub const INBOX_MAX: usize = 1_024;
/// Most moments that wait for a slow screen; beyond it the oldest are left out.
pub const MOMENTS_MAX: usize = 64;
/// Most notices that stand on the desk at once.
pub const NOTICES_MAX: usize = 8;
/// The host wakes at least this often to look at the clocks, in milliseconds.
pub const HEARTBEAT_MS: u64 = 1_000;
/// How long the log waits for another program that is writing, in milliseconds.
pub const LOG_BUSY_MS: u64 = 2_000;
/// How long after a failed write the log tries again, in milliseconds.
pub const LOG_RETRY_MS: u64 = 1_000;
/// How long a session that is closed waits for its last events to be durable, in milliseconds.
pub const LOG_FLUSH_MS: u64 = 3_000;
/// Largest history that is checked from end to end when it is opened, in bytes: about a tenth of a second.
pub const HISTORY_CHECK_MAX_BYTES: u64 = 32 * 1_048_576;
/// Latest time that a line of `hanamaru drive` may have, in milliseconds: a week.
pub const DRIVE_AT_MAX_MS: u64 = 7 * 24 * 3_600_000;
/// Largest file of the program's own messages, in bytes; then it begins a new one and keeps one old one.
pub const LOG_FILE_MAX_BYTES: u64 = 262_144;
/// Most of each such file that a report holds, in bytes: the end of it.
pub const REPORT_LOG_MAX_BYTES: u64 = 65_536;
/// Longest recording of a card's word or sentence, in seconds.
pub const VOICE_SECONDS_MAX: u32 = 30;
/// Longest song on a slide, in seconds.
pub const SONG_SECONDS_MAX: u32 = 600;
/// Largest sound file, in bytes.
pub const SOUND_MAX_BYTES: u64 = 64 * 1_048_576;
/// Most memory that a lesson's decoded recordings take, in bytes; those beyond it are read while they play.
pub const VOICES_KEPT_MAX_BYTES: usize = 64 * 1_048_576;
/// Most recordings of a lesson.
pub const VOICES_MAX: usize = 2_048;
/// Most effects that sound at once; beyond it a new one is left out.
pub const EFFECTS_PLAYING_MAX: usize = 8;
/// The loudest step of the master volume; 0 is silence.
pub const VOLUME_MAX: u8 = 10;
/// How loud it is until a teacher sets it, 0 to [`VOLUME_MAX`].
pub const VOLUME_USUAL: u8 = 8;
/// How far the beat that is heard may stray from the session's clock before it is set right, in microseconds.
pub const BEAT_DRIFT_MAX_US: u64 = 10_000;
/// Most stages of an order of teaching sounds.
pub const ORDER_STAGES_MAX: usize = 60;
/// Most graphemes of one stage of an order.
pub const ORDER_GRAPHEMES_MAX: usize = 200;
/// Most steps of a word chain: a longer one is no game.
pub const CHAIN_STEPS_MAX: u32 = 12;
/// Most words that a search by sounds lists.
pub const FOUND_MAX: usize = 500;
/// Most nonsense words that are made at once.
pub const NONSENSE_MAX: usize = 100;
/// How many times a nonsense word is drawn before fewer are given than were asked for.
pub const NONSENSE_TRIES_MAX: usize = 20_000;
/// Most calls of a game of bingo: the squares of a card of five by five, without its middle.
pub const BINGO_CALLS_MAX: usize = 24;
/// Most desks of a classroom from left to right: 42 desks seat the largest class.
pub const SEAT_COLUMNS_MAX: u8 = 6;
/// Most rows of desks: more would have numbers that cannot be read from the last of them.
pub const SEAT_ROWS_MAX: u8 = 7;
/// Fewest levels to climb: with two there would be nothing to look forward to.
pub const LEVELS_MIN: usize = 3;
/// Most levels: pupils have to remember as many gestures.
pub const LEVELS_MAX: usize = 6;
/// Longest name and longest gesture of a level, in characters: both stand on one line each.
pub const LEVEL_WORD_MAX_CHARS: usize = 12;
/// Fewest bars of a class survey.
pub const GRAPH_BARS_MIN: usize = 2;
/// Most bars: more than eight answers are not compared at a glance.
pub const GRAPH_BARS_MAX: usize = 8;
/// Fewest tiles over a mystery picture.
pub const MYSTERY_TILES_MIN: usize = 2;
/// Most tiles: on a square picture as high as the screen each is still as large as a hand.
pub const MYSTERY_TILES_MAX: usize = 30;
/// Most tiles over a mystery picture from left to right.
pub const MYSTERY_COLUMNS_MAX: u8 = 6;
/// Most hints of a question.
pub const HINTS_MAX: usize = 5;
/// Longest hint, in characters: five of them have to stand on a screen of 4:3, each on one line.
pub const HINT_MAX_CHARS: usize = 36;
/// Fewest slots that letters or words are put into.
pub const TILES_MIN: usize = 2;
/// Most slots, and most tiles: the longest word that is built, on one line.
pub const TILES_MAX: usize = 12;
/// Most cards that lie on the screen at once for some of them to vanish: each is as large as a hand.
pub const GAP_CARDS_MAX: usize = 12;
/// Most words that stand beside what pairs say, to be put into it: as many as are read beside a frame.
pub const WORDS_TO_SAY_MAX: usize = 6;
/// Most answers of a survey that are to be guessed: each is a line that is read from the back row.
pub const ANSWERS_MAX: u8 = 6;
/// Fewest and most squares a side of a printed bingo card: beyond five they are too small for a picture.
pub const BINGO_SIDE_MIN: usize = 3;
/// See [`BINGO_SIDE_MIN`].
pub const BINGO_SIDE_MAX: usize = 5;
/// Most bingo cards that are printed at once: five of the largest classes.
pub const BINGO_COPIES_MAX: usize = 200;
/// Most words of a deal of bingo, for each square of a card's side: with more of them nobody has a line in time.
pub const BINGO_WORDS_PER_SIDE: usize = 8;
/// Fewest and most cells of the two sheets of an information gap.
pub const GAP_CELLS_MIN: usize = 4;
/// See [`GAP_CELLS_MIN`]: three by four are still large enough to be written in.
pub const GAP_CELLS_MAX: usize = 12;
/// Largest side at which a photograph is laid into a printed page, in pixels: 200 mm at 150 dots an inch.
pub const PRINT_PICTURE_MAX_SIDE_PX: u32 = 1_200;
/// Largest file that words are imported from, in bytes: a deck with its recordings.
pub const IMPORT_MAX_BYTES: u64 = 128 * 1_048_576;
/// Most rows of a list that are read; those behind them are counted and said.
pub const IMPORT_ROWS_MAX: usize = 20_000;
/// Most columns of a list that are read.
pub const IMPORT_COLUMNS_MAX: usize = 40;
/// Longest cell that is read, in characters; what stands behind them is left out and said.
pub const IMPORT_CELL_MAX_CHARS: usize = 5_000;
/// Most files in a packed file: a deck of ten thousand words, each with a picture and a recording.
pub const IMPORT_PACKED_FILES_MAX: usize = 20_000;
/// Most that a packed file unpacks to, in bytes.
pub const IMPORT_UNPACKED_MAX_BYTES: u64 = 256 * 1_048_576;
/// A packed file may unpack to so many times its size: text comes to 20, a bomb to 1,000.
pub const UNPACKED_TIMES_MAX: u64 = 200;
/// Below so many bytes it does not matter how many times larger something unpacks.
pub const UNPACKED_HARMLESS_BYTES: u64 = 8 * 1_048_576;
/// Most steps of the database of a deck until reading it is given up: ten thousand notes take a tenth of them.
pub const IMPORT_DATABASE_STEPS_MAX: u64 = 50_000_000;
/// Largest file that is dropped into the editor's page, in bytes.
pub const EDIT_DROP_MAX_BYTES: usize = 100 * 1_048_576;
/// Largest request of the editor's page that holds no file, in bytes: a whole lesson as JSON.
pub const EDIT_ASK_MAX_BYTES: usize = 4 * 1_048_576;
/// How long the editor waits for the head of a request, in milliseconds.
pub const EDIT_HEAD_MS: u64 = 5_000;
/// How long the editor waits for a request to come in whole, in milliseconds.
pub const EDIT_BODY_MS: u64 = 60_000;
/// How long the editor holds a request that waits for news, in milliseconds.
pub const EDIT_NEWS_MS: u64 = 20_000;
/// Most connections of the editor at once: a browser opens six.
pub const EDIT_CONNECTIONS_MAX: usize = 64;
/// Most steps that can be taken back in the editor.
pub const EDIT_UNDO_MAX: usize = 1_000;
/// Most memory that those steps take, in bytes.
pub const EDIT_UNDO_MAX_BYTES: usize = 64 * 1_048_576;
/// Most words or pictures that a search in the editor shows.
pub const EDIT_FOUND_MAX: usize = 60;
/// Largest side of a photograph that the editor keeps, in pixels: as large as a projector shows.
pub const EDIT_PICTURE_MAX_SIDE_PX: u32 = 1_600;
/// Largest side of a picture that the editor takes in, in pixels: a camera of 100 megapixels.
pub const EDIT_PICTURE_TAKEN_MAX_SIDE_PX: u32 = 12_000;
/// Most memory for taking a picture in, in bytes.
pub const EDIT_PICTURE_TAKEN_MAX_BYTES: u64 = 512 * 1_048_576;
/// Largest file of a packed lesson, in bytes: a lesson with a few songs.
pub const PACK_MAX_BYTES: u64 = 128 * 1_048_576;
/// Most files in a packed lesson: a picture and a recording of each card, and those of all slides.
pub const PACK_FILES_MAX: usize = 640;
/// Most that a packed lesson unpacks to, in bytes: it lies in memory while it is looked at.
pub const PACK_UNPACKED_MAX_BYTES: u64 = 160 * 1_048_576;
/// How many folders deep a file of a packed lesson may lie.
pub const PACK_DEPTH_MAX: usize = 4;
/// Largest text of credits beside a lesson, in bytes.
pub const CREDITS_MAX_BYTES: u64 = 65_536;
