//! Packed marks: none hides another.

use super::rows::REACH;
use super::*;

fn nearest(places: &[[f32; 2]]) -> f32 {
    let mut nearest = f32::INFINITY;
    for (at, a) in places.iter().enumerate() {
        for b in &places[at + 1..] {
            nearest = nearest.min((a[0] - b[0]).hypot(a[1] - b[1]));
        }
    }
    nearest
}

#[test]
fn marks_with_room_stand_at_their_date_in_the_middle() {
    let swarm = pack(&[(10.0, 3.0), (40.0, 3.0), (90.0, 6.0)], 40.0);
    assert_eq!(swarm.scale, 1.0);
    assert_eq!(swarm.places, [[10.0, 0.0], [40.0, 0.0], [90.0, 0.0]]);
}

#[test]
fn marks_of_one_day_use_the_height_first() {
    let swarm = pack(&[(50.0, 3.0); 5], 60.0);
    assert!(swarm.places.iter().all(|place| place[0] == 50.0));
    let mut ys: Vec<f32> = swarm.places.iter().map(|place| place[1]).collect();
    ys.sort_by(f32::total_cmp);
    assert_eq!(ys[2], 0.0);
    assert!(nearest(&swarm.places) >= 6.0);
}

#[test]
fn a_large_mark_keeps_its_neighbours_off() {
    let marks = [(50.0, 6.0), (50.0, 3.0), (51.0, 3.0), (49.0, 3.0)];
    let swarm = pack(&marks, 60.0);
    assert_eq!(swarm.places[0], [50.0, 0.0]);
    for place in &swarm.places[1..] {
        let far = (place[0] - 50.0).hypot(place[1]);
        assert!(far >= 8.0, "{far}");
    }
}

#[test]
fn five_thousand_marks_never_hide_one_another() {
    // The lane of Russia has nearly half of all; half of these within a tenth of the axis, as in the last years.
    let marks: Vec<(f32, f32)> = (0..2250)
        .map(|at| {
            let part = (at * 7919 % 2250) as f32 / 2250.0;
            let x = if at % 2 == 0 {
                part * 1100.0
            } else {
                1000.0 + part * 110.0
            };
            (x, if at % 250 == 0 { 6.0 } else { 3.2 })
        })
        .collect();
    let swarm = pack(&marks, 90.0);
    let least = 3.2 * swarm.scale;
    // No mark lies wholly behind another: their middles are farther apart than the smaller radius.
    assert!(
        nearest(&swarm.places) > least,
        "{} of {least}",
        nearest(&swarm.places)
    );
    for ((x, r), place) in marks.iter().zip(&swarm.places) {
        assert!((place[0] - x).abs() <= REACH as f32);
        assert!(place[1].abs() + r * swarm.scale <= 45.5);
    }
}

#[test]
fn what_may_not_hold_is_never_what_can_be_placed() {
    // Ever fuller lanes, from one with room to one with none.
    for count in [1, 20, 60, 120, 240, 480, 960, 1920, 3840] {
        let marks: Vec<(f32, f32)> = (0..count)
            .map(|at| ((at * 37 % 200) as f32, if at % 9 == 0 { 5.2 } else { 3.3 }))
            .collect();
        let order = order(&marks);
        let mut by_date = marks.clone();
        by_date.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut scale = 1.0;
        while scale >= LEAST * SHRINK {
            let rows = Rows::new(&marks, 60.0, scale);
            let may = rows.may_hold(&by_date, scale);
            let placed = rows.place(&marks, &order, scale, &[]).is_some();
            assert!(may || !placed, "{count} marks at {scale}");
            scale *= SHRINK;
        }
    }
}

#[test]
fn hundreds_of_one_day_never_lie_on_the_same_point() {
    let swarm = pack(&vec![(50.0, 3.3); 3000], 20.0);
    assert!(swarm.scale < LEAST);
    assert!(nearest(&swarm.places) > 0.0);
    assert!(
        swarm
            .places
            .iter()
            .all(|[x, y]| (x - 50.0).abs() <= 12.0 && y.abs() <= 10.0)
    );
}

#[test]
fn nothing_packs_to_nothing() {
    assert!(pack(&[], 40.0).places.is_empty());
}
