//! A lesson file without its layout, and what each change means to it: the second opinion that changes in the
//! text are held against.

use std::collections::BTreeMap;

use hanamaru::lesson::library::constructor;
use hanamaru::lesson::patch::{Given, Item, Patch};
use hanamaru::lesson::tree::{Node, NodeKind};

/// A value without its place.
#[derive(Clone, Debug, PartialEq, PartialOrd)]
pub enum Shape {
    Leaf(String),
    Text(String),
    List(Vec<Shape>),
    Call(String, Vec<(String, Shape)>),
}

/// The value without its place, and without `Some(…)`.
pub fn shape(node: &Node) -> Shape {
    match &node.kind {
        NodeKind::Text(text) => Shape::Text(text.clone()),
        NodeKind::Some(inner) => shape(inner),
        NodeKind::List(items) => Shape::List(items.iter().map(shape).collect()),
        NodeKind::Call(call) => {
            let name = call.name.as_ref().map_or(String::new(), |name| name.text.clone());
            let field = |name: Option<String>| name.unwrap_or_default();
            let args = call.args.iter();
            let args = args.map(|arg| (field(arg.name.as_ref().map(|name| name.text.clone())), shape(&arg.value)));
            Shape::Call(name, args.collect())
        }
        NodeKind::Map(pairs) => Shape::List(pairs.iter().flat_map(|(key, value)| [shape(key), shape(value)]).collect()),
        other => Shape::Leaf(format!("{other:?}")),
    }
}

fn value(given: &Given) -> Shape {
    let text = |text: &String| Shape::Text(text.clone());
    match given {
        Given::YesNo(yes) => Shape::Leaf(format!("YesNo({yes})")),
        Given::Whole(number) => Shape::Leaf(format!("Number(Whole({number}))")),
        Given::Text(given) => text(given),
        Given::Texts(texts) => Shape::List(texts.iter().map(text).collect()),
        Given::ByLanguage(texts) => fields("", texts.iter().map(|(name, given)| (name.clone(), text(given)))),
    }
}

fn fields(name: &str, fields: impl Iterator<Item = (String, Shape)>) -> Shape {
    Shape::Call(name.to_owned(), fields.collect())
}

impl Shape {
    /// With its fields in the order of the alphabet: where a new field comes is a matter of taste.
    pub fn sorted(self) -> Self {
        match self {
            Self::List(items) => Self::List(items.into_iter().map(Self::sorted).collect()),
            Self::Call(name, args) => {
                let mut args: Vec<_> = args.into_iter().map(|(name, value)| (name, value.sorted())).collect();
                args.sort_by(|a, b| a.partial_cmp(b).expect("shapes have an order"));
                Self::Call(name, args)
            }
            other => other,
        }
    }

    fn is_none(&self) -> bool {
        matches!(self, Self::Leaf(leaf) if leaf.as_str() == "Name(\"None\")")
    }

    fn args(&mut self) -> &mut Vec<(String, Shape)> {
        let Self::Call(_, args) = self else { panic!("it has fields: {self:?}") };
        args
    }

    fn field(&mut self, name: &str) -> Option<&mut Shape> {
        let Self::Call(_, args) = self else { return None };
        args.iter_mut().find(|(found, _)| found == name).map(|(_, value)| value)
    }

    fn set(&mut self, name: &str, value: Shape) {
        match self.field(name) {
            Some(field) => *field = value,
            None => self.args().push((name.to_owned(), value)),
        }
    }

    fn clear(&mut self, name: &str) {
        if let Self::Call(_, args) = self {
            args.retain(|(found, _)| found != name);
        }
    }

    fn items(&mut self, list: &str) -> &mut Vec<Shape> {
        if self.field(list).is_none_or(|list| list.is_none()) {
            self.set(list, Self::List(Vec::new()));
        }
        let Some(Self::List(items)) = self.field(list) else { panic!("it is a list: {list}") };
        items
    }
}

/// The thing whose field an address means, and the field: a plain word or id becomes a constructor.
fn owner<'a, 'p>(root: &'a mut Shape, at: &'p str, opens: bool) -> (&'a mut Shape, Vec<&'p str>) {
    let steps: Vec<&str> = at.split('/').collect();
    let [list @ ("cards" | "games"), place, rest @ ..] = steps.as_slice() else { return (root, steps) };
    let place: usize = place.parse().expect("it is a place");
    let item = &mut root.items(list)[place];
    if let (Shape::Text(text), true) = (&*item, opens && rest != ["word"]) {
        *item = match *list {
            "cards" => fields("Card", [("word".to_owned(), Shape::Text(text.clone()))].into_iter()),
            _ => Shape::Call(constructor(text), Vec::new()),
        };
    }
    (item, rest.to_vec())
}

/// Makes a change that was not refused.
pub fn change(root: &mut Shape, patch: &Patch) {
    match patch {
        Patch::Set { at, value: given } => {
            let (owner, steps) = owner(root, at, true);
            let short =
                owner.field("gloss").is_some_and(|gloss| gloss.field("ja").is_some()) && owner.field("ja").is_none();
            match steps.as_slice() {
                ["word"] if matches!(owner, Shape::Text(_)) => *owner = value(given),
                ["ja"] | ["gloss", "ja"] if short => owner.field("gloss").expect("it is there").set("ja", value(given)),
                ["gloss", "ja"] => owner.set("ja", value(given)),
                [name] => owner.set(name, value(given)),
                [name, part] => match (owner.field(name), part.parse::<usize>()) {
                    (Some(Shape::List(items)), Ok(place)) => items[place] = value(given),
                    (Some(field @ Shape::Call(..)), _) => field.set(part, value(given)),
                    (Some(field @ Shape::Text(_)), _) => {
                        let mut texts = BTreeMap::from([("en".to_owned(), field.clone())]);
                        texts.insert((*part).to_owned(), value(given));
                        // English alone stays a text.
                        *field = if texts.len() == 1 { value(given) } else { fields("", texts.into_iter()) };
                    }
                    _ => owner.set(name, fields("", [((*part).to_owned(), value(given))].into_iter())),
                },
                _ => panic!("no field: {at}"),
            }
        }
        Patch::Clear { at } => {
            let (owner, steps) = owner(root, at, false);
            let short = owner.field("ja").is_none();
            let (name, part) = match steps.as_slice() {
                ["ja"] | ["gloss", "ja"] if short => ("gloss", Some("ja")),
                ["gloss", "ja"] => ("ja", None),
                [name] => (*name, None),
                [name, part] => (*name, Some(*part)),
                _ => panic!("no field: {at}"),
            };
            match (owner.field(name), part) {
                (_, None) => owner.clear(name),
                (Some(Shape::Call(_, args)), Some(part)) => {
                    let alone = args.len() == 1 && args[0].0 == part;
                    args.retain(|(found, _)| found != part);
                    if alone {
                        owner.clear(name);
                    }
                }
                (Some(Shape::Text(_)), Some("en")) => owner.clear(name),
                _ => {}
            }
        }
        Patch::Add { at, item } => {
            let (list, place) = at.rsplit_once('/').expect("it is a place");
            let item = match item {
                Item::Plain(text) => Shape::Text(text.clone()),
                Item::Call { call, fields: given } => {
                    fields(call, given.iter().map(|(name, given)| (name.clone(), value(given))))
                }
            };
            list_of(root, list).insert(place.parse().expect("it is a place"), item);
        }
        Patch::Remove { at } => {
            let (list, place) = at.rsplit_once('/').expect("it is a place");
            list_of(root, list).remove(place.parse().expect("it is a place"));
        }
        Patch::Move { at, to } => {
            let (list, place) = at.rsplit_once('/').expect("it is a place");
            let items = list_of(root, list);
            let item = items.remove(place.parse().expect("it is a place"));
            items.insert(*to, item);
        }
    }
}

fn list_of<'a>(root: &'a mut Shape, at: &str) -> &'a mut Vec<Shape> {
    let (owner, steps) = owner(root, at, true);
    owner.items(steps[0])
}
