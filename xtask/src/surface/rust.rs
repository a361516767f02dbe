//! The public items of a crate: types, traits, functions, constants and methods, by the path under which users name them.
//!
//! Sources are read, nothing is compiled. A type that a macro declares (`wire_struct! { pub struct … }`) is found in the tokens of
//! its call; methods that a macro writes are not seen.

use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use syn::{ImplItem, Item, UseTree, Visibility};

/// What users of a crate can name.
#[derive(Default)]
pub(super) struct Crate {
    /// Modules by their path from the root.
    modules: BTreeMap<Vec<String>, Module>,
    /// Public inherent methods: where they stand, of which type, their names.
    methods: Vec<(Vec<String>, String, Vec<String>)>,
}

#[derive(Default)]
struct Module {
    is_public: bool,
    items: BTreeSet<String>,
    /// Re-exports: name here, path there.
    uses: Vec<(String, Vec<String>)>,
}

impl Crate {
    /// Reads the sources of a crate from its folder.
    pub(super) fn read(folder: &Path) -> Result<Self, String> {
        let mut found = Self::default();
        found.module(&folder.join("src/lib.rs"), &folder.join("src"), Vec::new(), true)?;
        Ok(found)
    }

    /// Every public item, `module::Type`, `module::Type::method` or `module::function`, sorted. One that has many names is
    /// listed under the shortest.
    pub(super) fn items(&self) -> BTreeSet<String> {
        let mut shortest: BTreeMap<Vec<String>, String> = BTreeMap::new();
        for (path, module) in self.modules.iter().filter(|(path, _)| self.is_reachable(path)) {
            let own = module.items.iter().map(|name| (name, path.iter().chain([name]).cloned().collect()));
            let exported = module.uses.iter().filter_map(|(name, target)| Some((name, self.definition(target)?)));
            for (name, definition) in own.chain(exported) {
                let shown = path.iter().chain([name]).cloned().collect::<Vec<_>>().join("::");
                let known = shortest.entry(definition).or_insert_with(|| shown.clone());
                if (shown.len(), &shown) < (known.len(), known) {
                    *known = shown;
                }
            }
        }
        let methods = |(definition, shown): (Vec<String>, String)| {
            let methods = self.methods_of_type(&definition).into_iter().map(|method| format!("{shown}::{method}"));
            let methods: Vec<String> = methods.collect();
            methods.into_iter().chain([shown])
        };
        shortest.into_iter().flat_map(methods).collect()
    }

    fn is_reachable(&self, path: &[String]) -> bool {
        (0..=path.len()).all(|end| self.modules.get(&path[..end]).is_some_and(|module| module.is_public))
    }

    /// Where an item of this crate is defined that is exported from somewhere.
    fn definition(&self, target: &[String]) -> Option<Vec<String>> {
        let (name, path) = target.split_last()?;
        let module = self.modules.get(path)?;
        if module.items.contains(name) {
            return Some(target.to_vec());
        }
        self.definition(&module.uses.iter().find(|(exported, _)| exported == name)?.1)
    }

    fn module(&mut self, file: &Path, folder: &Path, path: Vec<String>, is_public: bool) -> Result<(), String> {
        let told = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
        let source = std::fs::read_to_string(file).map_err(|error| told(&error))?;
        let parsed = syn::parse_file(&source).map_err(|error| told(&error))?;
        self.content(parsed.items, folder, path, is_public)
    }

    fn content(&mut self, items: Vec<Item>, folder: &Path, path: Vec<String>, is_public: bool) -> Result<(), String> {
        let mut module = Module { is_public, ..Module::default() };
        for item in items {
            match item {
                Item::Mod(child) if !is_test(&child.attrs) => {
                    let name = child.ident.to_string();
                    let inner: Vec<String> = path.iter().cloned().chain([name.clone()]).collect();
                    let is_public = is_public_to_all(&child.vis);
                    match child.content {
                        Some((_, items)) => self.content(items, &folder.join(&name), inner, is_public)?,
                        None => self.module(&file_of(folder, &name), &folder.join(&name), inner, is_public)?,
                    }
                }
                Item::Use(used) if is_public_to_all(&used.vis) => {
                    gather(&used.tree, &mut Vec::new(), &path, &mut module.uses);
                }
                Item::Impl(block) if block.trait_.is_none() => self.methods_in(&block, &path),
                Item::Macro(call) => module.items.extend(declared(&call.mac.tokens)),
                other => module.items.extend(name_of(&other)),
            }
        }
        self.modules.insert(path, module);
        Ok(())
    }

    fn methods_in(&mut self, block: &syn::ItemImpl, path: &[String]) {
        let syn::Type::Path(of) = &*block.self_ty else { return };
        let Some(name) = of.path.segments.last().map(|segment| segment.ident.to_string()) else { return };
        let methods = block.items.iter().filter_map(|item| match item {
            ImplItem::Fn(method) if is_public_to_all(&method.vis) && !is_test(&method.attrs) => {
                Some(method.sig.ident.to_string())
            }
            ImplItem::Const(constant) if is_public_to_all(&constant.vis) => Some(constant.ident.to_string()),
            _ => None,
        });
        self.methods.push((path.to_vec(), name, methods.collect()));
    }

    /// Of types with the same name, a method belongs to the one that is nearest to it.
    fn methods_of_type(&self, definition: &[String]) -> Vec<&String> {
        let Some((name, module)) = definition.split_last() else { return Vec::new() };
        let near = |one: &[String], other: &[String]| one.iter().zip(other).take_while(|(a, b)| a == b).count();
        let is_nearest = |path: &[String]| {
            let homes = self.modules.iter().filter(|(_, content)| content.items.contains(name));
            homes.map(|(home, _)| (near(home, path), home)).max().is_none_or(|(_, home)| home == module)
        };
        let own = self.methods.iter().filter(|(path, of, _)| of == name && is_nearest(path));
        own.flat_map(|(_, _, methods)| methods).collect()
    }
}

/// `name.rs`, or `name/mod.rs`.
fn file_of(folder: &Path, name: &str) -> PathBuf {
    let flat = folder.join(format!("{name}.rs"));
    if flat.exists() { flat } else { folder.join(name).join("mod.rs") }
}

fn is_public_to_all(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test"))
    })
}

/// The name of an item that is public and no module.
fn name_of(item: &Item) -> Option<String> {
    let (visibility, name) = match item {
        Item::Struct(item) => (&item.vis, &item.ident),
        Item::Enum(item) => (&item.vis, &item.ident),
        Item::Trait(item) => (&item.vis, &item.ident),
        Item::Type(item) => (&item.vis, &item.ident),
        Item::Const(item) => (&item.vis, &item.ident),
        Item::Static(item) => (&item.vis, &item.ident),
        Item::Fn(item) => (&item.vis, &item.sig.ident),
        _ => return None,
    };
    is_public_to_all(visibility).then(|| name.to_string())
}

/// Names after `pub struct`, `pub enum`, `pub fn` or `pub trait` in the call of a macro.
fn declared(tokens: &TokenStream) -> Vec<String> {
    let words: Vec<String> = tokens
        .clone()
        .into_iter()
        .map(|token| match token {
            TokenTree::Ident(word) => word.to_string(),
            _ => String::new(),
        })
        .collect();
    let declares = |words: &&[String]| {
        words[0] == "pub" && ["struct", "enum", "fn", "trait"].contains(&&*words[1]) && !words[2].is_empty()
    };
    words.windows(3).filter(declares).map(|words| words[2].clone()).collect()
}

/// The re-exports of a `pub use`, their targets as paths from the root of the crate.
fn gather(tree: &UseTree, prefix: &mut Vec<String>, here: &[String], found: &mut Vec<(String, Vec<String>)>) {
    let target = |prefix: &[String], name: &str| {
        let path: Vec<String> = prefix.iter().cloned().chain([name.to_owned()]).collect();
        match path.first().map(String::as_str) {
            Some("crate") => path[1..].to_vec(),
            Some("super") => here.iter().rev().skip(1).rev().cloned().chain(path[1..].iter().cloned()).collect(),
            Some("self") => here.iter().cloned().chain(path[1..].iter().cloned()).collect(),
            _ => here.iter().cloned().chain(path).collect(),
        }
    };
    match tree {
        UseTree::Path(path) => {
            prefix.push(path.ident.to_string());
            gather(&path.tree, prefix, here, found);
            prefix.pop();
        }
        UseTree::Name(name) => found.push((name.ident.to_string(), target(prefix, &name.ident.to_string()))),
        UseTree::Rename(name) => found.push((name.rename.to_string(), target(prefix, &name.ident.to_string()))),
        UseTree::Group(group) => group.items.iter().for_each(|tree| gather(tree, prefix, here, found)),
        UseTree::Glob(_) => found.push(("*".to_owned(), target(prefix, "*"))),
    }
}
