//! Which column of a list is the word, the meaning, the sentence: by its name where it has one, else by
//! what stands in it. It knows the names that teachers use, and no library.

use std::collections::BTreeSet;

use super::clean;
use super::table::{Cell, Row, Table};
use crate::lesson::{PICTURE_ENDINGS, VOICE_ENDINGS};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The English word.
    Word,
    /// What it means, in this language where the column's name says so.
    Meaning(Option<&'static str>),
    /// How the meaning is read, in kana.
    Reading,
    /// A sentence with the word.
    Sentence,
    /// The file of a picture.
    Picture,
    /// The file of a recording.
    Voice,
    /// The school grade.
    Grade,
    /// The form for several.
    Plural,
    /// The numbers of the rows.
    Number,
    /// Something else: it is kept as notes.
    Other,
}

/// A column, and what it was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// Its name in the list; "column B" where it has none.
    pub name: String,
    /// What it holds.
    pub role: Role,
    /// Whether that was told by what stands in it and not by its name.
    pub guessed: bool,
}

/// The columns of a table, and how many of its first rows are their names.
pub(super) fn of(table: &Table) -> (Vec<Column>, usize) {
    let first = table.rows.first().map(|row| row.cells.iter().map(|cell| cell.text.clone()).collect());
    let named = table.headers.is_none() && table.rows.first().is_some_and(|row| is_header(row, table.rows.len()));
    let names: Vec<String> = table.headers.clone().or(first.filter(|_| named)).unwrap_or_default();
    let width = table.width().max(names.len());
    let mut columns: Vec<Column> = (0..width)
        .map(|at| {
            let name = names.get(at).filter(|name| !name.is_empty());
            let role = name.and_then(|name| by_name(name));
            let shown = name.map_or_else(|| format!("column {}", letters(at)), |name| format!("“{name}”"));
            Column { name: shown, role: role.unwrap_or(Role::Other), guessed: role.is_none() }
        })
        .collect();
    only_once(&mut columns);
    let rows = &table.rows[usize::from(named).min(table.rows.len())..];
    guess(&mut columns, rows, !names.is_empty());
    (columns, usize::from(named))
}

/// A role that two columns have by their names belongs to the first; meanings in two languages are two.
fn only_once(columns: &mut [Column]) {
    let mut taken: Vec<Role> = Vec::new();
    for column in columns.iter_mut().filter(|column| !column.guessed && column.role != Role::Other) {
        if taken.contains(&column.role) {
            column.role = Role::Other;
        } else {
            taken.push(column.role);
        }
    }
}

/// Finds the roles that no name told, by what stands in the columns.
fn guess(columns: &mut [Column], rows: &[Row], named: bool) {
    let looks: Vec<Look> = (0..columns.len()).map(|at| Look::at(rows, at)).collect();
    // A deck may ask in Japanese: its front is the meaning.
    let place = |columns: &[Column], wanted: fn(Role) -> bool| columns.iter().position(|column| wanted(column.role));
    let (word, meaning) = (place(columns, is_word), place(columns, is_meaning));
    if let (Some(word), Some(meaning)) = (word, meaning) {
        if looks[word].japanese * 2 > looks[word].filled && looks[meaning].english * 2 > looks[meaning].filled {
            (columns[word].role, columns[meaning].role) = (columns[meaning].role, columns[word].role);
            (columns[word].guessed, columns[meaning].guessed) = (true, true);
        }
    }
    let free = |columns: &[Column], at: usize| columns[at].guessed && columns[at].role == Role::Other;
    let places = 0..columns.len();
    for at in places.clone() {
        if !free(columns, at) || looks[at].filled == 0 {
            continue;
        }
        let look = &looks[at];
        if look.most(look.pictures) {
            take(columns, at, Role::Picture);
        } else if look.most(look.voices) {
            take(columns, at, Role::Voice);
        } else if look.counts && !named && rows.len() > 1 && columns.len() > 1 {
            take(columns, at, Role::Number);
        }
    }
    if place(columns, is_word).is_none() {
        let can = |at: usize| free(columns, at) && looks[at].filled > 0;
        let english = |at: &usize| looks[*at].most(looks[*at].english) && !looks[*at].most(looks[*at].sentences);
        let found = places.clone().filter(|at| can(*at)).find(english);
        let found = found.or_else(|| places.clone().filter(|at| can(*at)).find(|at| looks[*at].english > 0));
        if let Some(at) = found {
            take(columns, at, Role::Word);
        }
    }
    let word = place(columns, is_word);
    if place(columns, is_meaning).is_none() {
        let japanese = |at: &usize| free(columns, *at) && looks[*at].most(looks[*at].japanese);
        let found: Vec<usize> = places.clone().filter(japanese).collect();
        // Of two, the one with kanji is what is read and the other how.
        let written = found.iter().find(|at| looks[**at].kanji > 0 && found.len() > 1);
        if let Some(&at) = written.or(found.first()) {
            take(columns, at, Role::Meaning(None));
        }
        let kana = |at: &&usize| looks[**at].kanji == 0 && free(columns, **at);
        if let (Some(_), Some(&at)) = (written, found.iter().find(kana)) {
            take(columns, at, Role::Reading);
        }
    }
    if named {
        return;
    }
    let english: Vec<usize> = places.filter(|at| free(columns, *at) && looks[*at].most(looks[*at].english)).collect();
    for at in english {
        let says = |row: &&Row| {
            let text = |at: Option<usize>| {
                at.and_then(|at| row.cells.get(at)).map_or(String::new(), |cell| cell.text.to_lowercase())
            };
            let (word, sentence) = (text(word), text(Some(at)));
            !word.is_empty() && sentence.len() > word.len() && sentence.contains(&word)
        };
        let with_word = rows.iter().filter(says).count() * 2 > looks[at].filled;
        if with_word && place(columns, |role| role == Role::Sentence).is_none() {
            take(columns, at, Role::Sentence);
        } else if !with_word && place(columns, is_meaning).is_none() {
            take(columns, at, Role::Meaning(Some("en")));
        }
    }
}

fn is_word(role: Role) -> bool {
    role == Role::Word
}

fn is_meaning(role: Role) -> bool {
    matches!(role, Role::Meaning(_))
}

fn take(columns: &mut [Column], at: usize, role: Role) {
    columns[at].role = role;
    columns[at].guessed = true;
}

/// What the cells of a column look like.
#[derive(Default)]
struct Look {
    filled: usize,
    english: usize,
    japanese: usize,
    kanji: usize,
    sentences: usize,
    pictures: usize,
    voices: usize,
    /// They are the numbers from some number on, one after another.
    counts: bool,
}

impl Look {
    fn at(rows: &[Row], at: usize) -> Self {
        /// So many rows tell what a column is.
        const ROWS: usize = 300;
        let mut look = Self { counts: true, ..Self::default() };
        let mut before: Option<u32> = None;
        for cell in rows.iter().take(ROWS).filter_map(|row| row.cells.get(at)).filter(|cell| !cell.is_empty()) {
            look.filled += 1;
            let text = &cell.text;
            if media_kind(cell) == Some(true) {
                look.pictures += 1;
            } else if media_kind(cell) == Some(false) {
                look.voices += 1;
            } else if clean::is_japanese(text) {
                look.japanese += 1;
                look.kanji += usize::from(text.chars().any(clean::is_kanji));
            } else if clean::is_english(text) {
                look.english += 1;
                let words = text.split(' ').count();
                look.sentences += usize::from(words >= 3 && text.ends_with(['.', '?', '!']));
            }
            let number = text.trim_end_matches(['.', ')']).parse::<u32>().ok();
            look.counts &=
                number.is_some_and(|number| before.is_none_or(|before| before.checked_add(1) == Some(number)));
            before = number;
        }
        look.counts &= look.filled > 0;
        look
    }

    /// Whether most of the cells are of this kind.
    fn most(&self, kind: usize) -> bool {
        kind * 2 > self.filled
    }
}

/// Whether a cell is a picture (true) or a recording (false).
fn media_kind(cell: &Cell) -> Option<bool> {
    let names = |endings: &[&str]| ends_with(&cell.text, endings);
    match () {
        () if cell.text.is_empty() && !cell.pictures.is_empty() => Some(true),
        () if cell.text.is_empty() && !cell.voices.is_empty() => Some(false),
        () if names(PICTURE_ENDINGS) || names(&["gif", "bmp"]) => Some(true),
        () if names(VOICE_ENDINGS) => Some(false),
        () => None,
    }
}

/// Whether a text is the name of a file with one of these endings.
pub(super) fn ends_with(text: &str, endings: &[&str]) -> bool {
    let ending = text.rsplit_once('.').map(|(stem, ending)| (!stem.is_empty(), ending.to_ascii_lowercase()));
    ending.is_some_and(|(named, ending)| named && endings.contains(&ending.as_str()))
}

/// Whether a row is the columns' names.
fn is_header(row: &Row, rows: usize) -> bool {
    /// Names of columns that are words of lessons too.
    const WORDS_TOO: [&str; 22] = [
        "english", "japanese", "number", "picture", "photo", "sentence", "answer", "back", "front", "sound", "voice",
        "year", "grade", "reading", "note", "kana", "image", "question", "chinese", "korean", "spanish", "example",
    ];
    let names: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).filter(|name| !name.is_empty()).collect();
    let roles = names.iter().filter_map(|name| by_name(name));
    let different: BTreeSet<String> = roles.map(|role| format!("{role:?}")).collect();
    let surely = names.iter().any(|name| by_name(name).is_some() && !WORDS_TOO.contains(&folded(name).as_str()));
    rows > 1 && (different.len() >= 2 || (surely && (names.len() == 1 || names.len() > different.len())))
}

/// A name as it is looked up: small letters, without the marks round it.
fn folded(name: &str) -> String {
    let name = clean::word(name).0.to_lowercase();
    name.trim_matches(|c: char| !c.is_alphanumeric() && c != '#' && c != '№').replace(['_', '-'], " ")
}

/// What a column of this name holds.
fn by_name(name: &str) -> Option<Role> {
    const NAMES: [(Role, &[&str]); 12] = [
        (
            Role::Word,
            &[
                "word",
                "words",
                "english",
                "english word",
                "english words",
                "term",
                "terms",
                "front",
                "vocabulary",
                "vocab",
                "target word",
                "key word",
                "keyword",
                "en",
                "eng",
                "英語",
                "単語",
                "英単語",
                "えいご",
                "たんご",
                "語",
                "ことば",
                "question",
                "expression",
            ],
        ),
        (
            Role::Meaning(None),
            &[
                "meaning",
                "meanings",
                "definition",
                "definitions",
                "back",
                "translation",
                "answer",
                "gloss",
                "意味",
                "いみ",
                "訳",
                "和訳",
            ],
        ),
        (
            Role::Meaning(Some("ja")),
            &[
                "japanese",
                "japanese meaning",
                "ja",
                "jp",
                "jpn",
                "日本語",
                "日本語訳",
                "にほんご",
                "和文",
                "漢字",
                "kanji",
            ],
        ),
        (
            Role::Reading,
            &[
                "reading",
                "kana",
                "furigana",
                "hiragana",
                "yomi",
                "よみ",
                "読み",
                "よみがな",
                "読みがな",
                "読み仮名",
                "ふりがな",
                "フリガナ",
                "振り仮名",
                "かな",
                "ひらがな",
            ],
        ),
        (
            Role::Sentence,
            &["sentence", "sentences", "example", "examples", "example sentence", "例文", "英文", "文", "れいぶん"],
        ),
        (
            Role::Picture,
            &["picture", "pictures", "image", "images", "photo", "pic", "絵", "画像", "写真", "イラスト", "え"],
        ),
        (
            Role::Voice,
            &["audio", "sound", "voice", "recording", "mp3", "pronunciation audio", "音声", "音", "発音音声"],
        ),
        (Role::Grade, &["grade", "school grade", "year", "学年", "年"]),
        (Role::Plural, &["plural", "plurals", "複数", "複数形"]),
        (Role::Number, &["no", "#", "№", "nr", "number", "id", "番号", "通し番号", "順番"]),
        (
            Role::Other,
            &[
                "note", "notes", "memo", "remark", "remarks", "comment", "comments", "備考", "メモ", "topic", "tags",
                "unit", "単元",
            ],
        ),
        (Role::Meaning(Some("en")), &["english meaning", "english definition", "英語の意味", "英英"]),
    ];
    const LANGUAGES: [(&str, &[&str]); 9] = [
        ("pt", &["portuguese", "português", "ポルトガル語"]),
        ("zh", &["chinese", "中文", "中国語"]),
        ("ko", &["korean", "한국어", "韓国語"]),
        ("es", &["spanish", "español", "スペイン語"]),
        ("vi", &["vietnamese", "tiếng việt", "ベトナム語"]),
        ("tl", &["tagalog", "filipino", "タガログ語", "フィリピン語"]),
        ("ne", &["nepali", "ネパール語"]),
        ("th", &["thai", "タイ語"]),
        ("id", &["indonesian", "インドネシア語"]),
    ];
    let name = folded(name);
    let known = |names: &[&str]| names.contains(&name.as_str());
    let language = LANGUAGES.iter().find(|(_, names)| known(names)).map(|(code, _)| Role::Meaning(Some(code)));
    let spelled = NAMES.iter().find(|(_, names)| known(names)).map(|(role, _)| *role);
    // "Word (English)", "意味 Meaning": each part by itself, where they agree.
    language.or(spelled).or_else(|| {
        let parts: Vec<&str> =
            name.split(|c: char| " ()（）/・:".contains(c)).filter(|part| !part.is_empty()).collect();
        if parts.len() < 2 || parts.len() > 3 {
            return None;
        }
        let found: Vec<Role> = parts
            .iter()
            .filter_map(|part| NAMES.iter().find(|(_, names)| names.contains(part)).map(|(role, _)| *role))
            .collect();
        let agree = |one: Role, other: Role| one == other || (is_meaning(one) && is_meaning(other));
        let first = *found.first()?;
        (found.len() == parts.len() && found.iter().all(|role| agree(first, *role))).then_some(first)
    })
}

/// A column's letter, as spreadsheets count: A to Z, then AA.
pub(super) fn letters(at: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    if at < 26 { letter(at).to_string() } else { format!("{}{}", letter(at / 26 - 1), letter(at)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> Table {
        let mut table = Table::default();
        for (number, row) in rows.iter().enumerate() {
            table.add(number + 1, row.iter().map(|cell| Cell::text(cell)));
        }
        table
    }

    #[test]
    fn columns_are_found() {
        use Role::{Grade, Meaning, Number, Other, Picture, Plural, Reading, Sentence, Word};
        let check = |rows: &[&[&str]], expect: &[Role], header: usize| {
            let (columns, names) = of(&table(rows));
            let roles: Vec<Role> = columns.iter().map(|column| column.role).collect();
            assert_eq!((roles.as_slice(), names), (expect, header), "{rows:?}");
        };
        check(&[&["apple"], &["dog"]], &[Word], 0);
        check(&[&["Word"], &["dog"]], &[Word], 1);
        check(&[&["English"], &["science"]], &[Word], 0);
        check(&[&["English", "Japanese"], &["science", "りか"]], &[Word, Meaning(Some("ja"))], 1);
        check(&[&["りんご", "apple"], &["いぬ", "dog"]], &[Meaning(None), Word], 0);
        check(&[&["1", "apple", "りんご"], &["2", "dog", "いぬ"]], &[Number, Word, Meaning(None)], 0);
        check(&[&["food", "食べ物", "たべもの"], &["dog", "犬", "いぬ"]], &[Word, Meaning(None), Reading], 0);
        check(
            &[&["dog", "いぬ", "I have a dog."], &["cat", "ねこ", "My cat is black."]],
            &[Word, Meaning(None), Sentence],
            0,
        );
        check(&[&["dog", "an animal that barks"], &["cat", "an animal that purrs"]], &[Word, Meaning(Some("en"))], 0);
        check(&[&["dog", "dog.png"], &["cat", "cat.jpg"]], &[Word, Picture], 0);
        check(
            &[&["学年", "英単語", "意味", "複数形", "備考"], &["3", "dog", "いぬ", "dogs", "かわいい"]],
            &[Grade, Word, Meaning(None), Plural, Other],
            1,
        );
        check(&[&["Front", "Back"], &["いぬ", "dog"]], &[Meaning(None), Word], 1);
        check(&[&["Word (英語)", "意味"], &["dog", "いぬ"]], &[Word, Meaning(None)], 1);
    }

    #[test]
    fn columns_have_letters() {
        assert_eq!([letters(0), letters(25), letters(26), letters(39)], ["A", "Z", "AA", "AN"]);
    }
}
