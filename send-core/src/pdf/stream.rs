//! The data of a stream: as it is, or compressed with Flate, with the predictors of PNG (ISO 32000-1 sections 7.4.4, 7.5.8).

use super::object::{Dict, Object};

/// Most that a stream may become; a small file may be made to grow a thousandfold.
const MOST: usize = 16 * 1024 * 1024;
/// Widest row of a predictor.
const WIDEST: usize = 64 * 1024;

/// The data of a stream; `None` if it is encoded in another way, or damaged.
pub(super) fn decode(dict: &Dict, data: &[u8]) -> Option<Vec<u8>> {
    let only = |object: &Object| match object {
        Object::List(list) => match list.as_slice() {
            [] => Some(Object::Null),
            [one] => Some(one.clone()),
            _ => None,
        },
        object => Some(object.clone()),
    };
    let filter = dict.get("Filter").map_or(Some(Object::Null), only)?;
    match filter {
        Object::Null => return Some(data.get(..data.len().min(MOST))?.to_vec()),
        Object::Name(name) if name == b"FlateDecode" => {}
        _ => return None,
    }
    let plain = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(data, MOST).ok()?;
    let parameters = dict.get("DecodeParms").map_or(Some(Object::Null), only)?;
    let number = |name| parameters.dict().and_then(|dict| dict.integer(name));
    match number("Predictor") {
        None | Some(1) => Some(plain),
        Some(10..=15) => {
            let bits = number("Columns").unwrap_or(1).checked_mul(number("Colors").unwrap_or(1))?;
            let bits = bits.checked_mul(number("BitsPerComponent").unwrap_or(8))?;
            let columns = usize::try_from(bits.checked_add(7)? / 8).ok()?;
            (1..=WIDEST).contains(&columns).then(|| undo_png(&plain, columns))
        }
        Some(_) => None,
    }
}

/// Undoes the predictors of PNG for samples of one byte: each row begins with the number of its predictor.
fn undo_png(data: &[u8], columns: usize) -> Vec<u8> {
    let mut plain = Vec::with_capacity(data.len());
    let mut above = vec![0_u8; columns];
    for row in data.chunks(columns + 1) {
        let Some((kind, row)) = row.split_first() else { break };
        let (mut left, mut corner) = (0_u8, 0_u8);
        for (byte, above) in row.iter().zip(&mut above) {
            let predicted = match kind {
                1 => left,
                2 => *above,
                3 => left.midpoint(*above),
                4 => paeth(left, *above, corner),
                _ => 0,
            };
            corner = *above;
            left = byte.wrapping_add(predicted);
            *above = left;
            plain.push(left);
        }
    }
    plain
}

fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let estimate = i16::from(left) + i16::from(above) - i16::from(corner);
    let distance = |value: u8| (estimate - i16::from(value)).abs();
    let (a, b, c) = (distance(left), distance(above), distance(corner));
    if a <= b && a <= c {
        left
    } else if b <= c {
        above
    } else {
        corner
    }
}
