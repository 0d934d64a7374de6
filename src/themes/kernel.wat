;; The sums that the search for themes spends most of its time on, two numbers at a time.
;;
;; Every sum runs in the same order as in the plain loops beside its use: the same bits, whichever of them adds.
;; All places are in bytes; numbers are of double precision.
(module
  (memory (export "memory") 1)

  ;; Products of rows with rows, both in panels of four: sixteen sums at a time.
  (func (export "products")
    (param $left i32) ;; the first panel of the rows
    (param $quads i32) ;; how many panels of them, at least one
    (param $right i32) ;; the first panel of the others
    (param $panels i32) ;; how many panels of them, at least one
    (param $length i32) ;; the bytes of a panel, more than none
    (param $reach i32) ;; how many bytes of the first of the other panels are not zeros
    (param $more i32) ;; how many more each next panel has
    (param $out i32) ;; where the products go, one row after the other
    (param $stride i32) ;; from a row of products to the next
    (local $a i32) (local $b i32) (local $end i32) (local $panel i32) (local $next i32) (local $limit i32)
    (local $to i32)
    (local $low v128) (local $high v128) (local $x v128)
    (local $p1 v128) (local $p2 v128) (local $p3 v128) (local $p4 v128)
    (local $q1 v128) (local $q2 v128) (local $q3 v128) (local $q4 v128)
    (loop $rows
      (local.set $panel (local.get $right))
      (local.set $next (i32.add (local.get $right) (i32.mul (local.get $panels) (local.get $length))))
      (local.set $limit (local.get $reach))
      (local.set $to (local.get $out))
      (loop $others
        (local.set $p1 (v128.const f64x2 0 0))
        (local.set $p2 (v128.const f64x2 0 0))
        (local.set $p3 (v128.const f64x2 0 0))
        (local.set $p4 (v128.const f64x2 0 0))
        (local.set $q1 (v128.const f64x2 0 0))
        (local.set $q2 (v128.const f64x2 0 0))
        (local.set $q3 (v128.const f64x2 0 0))
        (local.set $q4 (v128.const f64x2 0 0))
        (local.set $a (local.get $left))
        (local.set $b (local.get $panel))
        (local.set $end
          (i32.add
            (local.get $panel)
            (select (local.get $limit) (local.get $length) (i32.lt_u (local.get $limit) (local.get $length)))))
        (loop $numbers
          (local.set $low (v128.load (local.get $b)))
          (local.set $high (v128.load offset=16 (local.get $b)))
          (local.set $x (v128.load64_splat (local.get $a)))
          (local.set $p1 (f64x2.add (local.get $p1) (f64x2.mul (local.get $x) (local.get $low))))
          (local.set $q1 (f64x2.add (local.get $q1) (f64x2.mul (local.get $x) (local.get $high))))
          (local.set $x (v128.load64_splat offset=8 (local.get $a)))
          (local.set $p2 (f64x2.add (local.get $p2) (f64x2.mul (local.get $x) (local.get $low))))
          (local.set $q2 (f64x2.add (local.get $q2) (f64x2.mul (local.get $x) (local.get $high))))
          (local.set $x (v128.load64_splat offset=16 (local.get $a)))
          (local.set $p3 (f64x2.add (local.get $p3) (f64x2.mul (local.get $x) (local.get $low))))
          (local.set $q3 (f64x2.add (local.get $q3) (f64x2.mul (local.get $x) (local.get $high))))
          (local.set $x (v128.load64_splat offset=24 (local.get $a)))
          (local.set $p4 (f64x2.add (local.get $p4) (f64x2.mul (local.get $x) (local.get $low))))
          (local.set $q4 (f64x2.add (local.get $q4) (f64x2.mul (local.get $x) (local.get $high))))
          (local.set $a (i32.add (local.get $a) (i32.const 32)))
          (local.set $b (i32.add (local.get $b) (i32.const 32)))
          (br_if $numbers (i32.lt_u (local.get $b) (local.get $end))))
        (local.set $a (local.get $to))
        (v128.store (local.get $a) (local.get $p1))
        (v128.store offset=16 (local.get $a) (local.get $q1))
        (local.set $a (i32.add (local.get $a) (local.get $stride)))
        (v128.store (local.get $a) (local.get $p2))
        (v128.store offset=16 (local.get $a) (local.get $q2))
        (local.set $a (i32.add (local.get $a) (local.get $stride)))
        (v128.store (local.get $a) (local.get $p3))
        (v128.store offset=16 (local.get $a) (local.get $q3))
        (local.set $a (i32.add (local.get $a) (local.get $stride)))
        (v128.store (local.get $a) (local.get $p4))
        (v128.store offset=16 (local.get $a) (local.get $q4))
        (local.set $to (i32.add (local.get $to) (i32.const 32)))
        (local.set $limit (i32.add (local.get $limit) (local.get $more)))
        (local.set $panel (i32.add (local.get $panel) (local.get $length)))
        (br_if $others (i32.lt_u (local.get $panel) (local.get $next))))
      (local.set $left (i32.add (local.get $left) (local.get $length)))
      (local.set $out (i32.add (local.get $out) (i32.shl (local.get $stride) (i32.const 2))))
      (br_if $rows (local.tee $quads (i32.sub (local.get $quads) (i32.const 1))))))

  ;; Sums of rows of a table, each times a value, one list of them after the other: eight at a time, then one by one.
  (func (export "sumRows")
    (param $starts i32) ;; where each list starts, and the last ends, as numbers of four bytes
    (param $lists i32) ;; how many lists
    (param $columns i32) ;; which rows, as numbers of four bytes, from the first list on
    (param $values i32) ;; the value of each
    (param $table i32)
    (param $width i32) ;; the bytes of a row: a multiple of 16, more than none
    (param $to i32) ;; a row of zeros for each list, where the sums go
    (local $count i32) (local $end i32) (local $wide i32) (local $at i32)
    (local $r1 i32) (local $r2 i32) (local $r3 i32) (local $r4 i32)
    (local $r5 i32) (local $r6 i32) (local $r7 i32) (local $r8 i32)
    (local $s v128) (local $t v128) (local $u v128) (local $v v128)
    (local $w v128) (local $x v128) (local $y v128) (local $z v128)
    (block $done
      (loop $rows
        (br_if $done (i32.eqz (local.get $lists)))
        (local.set $count (i32.sub (i32.load offset=4 (local.get $starts)) (i32.load (local.get $starts))))
        (local.set $end (i32.add (local.get $to) (local.get $width)))
        (local.set $wide (i32.add (local.get $to) (i32.and (local.get $width) (i32.const -32))))
        (block $few
          (loop $eights
            (br_if $few (i32.lt_u (local.get $count) (i32.const 8)))
            (local.set $r1 (i32.add (local.get $table) (i32.mul (local.get $width) (i32.load (local.get $columns)))))
            (local.set $r2 (i32.add (local.get $table) (i32.mul (local.get $width) (i32.load offset=4 (local.get $columns)))))
            (local.set $r3 (i32.add (local.get $table) (i32.mul (local.get $width) (i32.load offset=8 (local.get $columns)))))
            (local.set $r4 (i32.add (local.get $table) (i32.mul (local.get $width) (i32.load offset=12 (local.get $columns)))))
            (local.set $r5 (i32.add (local.get $table) (i32.mul (local.get $width) (i32.load offset=16 (local.get $columns)))))
            (local.set $r6 (i32.add (local.get $table) (i32.mul (local.get $width) (i32.load offset=20 (local.get $columns)))))
            (local.set $r7 (i32.add (local.get $table) (i32.mul (local.get $width) (i32.load offset=24 (local.get $columns)))))
            (local.set $r8 (i32.add (local.get $table) (i32.mul (local.get $width) (i32.load offset=28 (local.get $columns)))))
            (local.set $s (v128.load64_splat (local.get $values)))
            (local.set $t (v128.load64_splat offset=8 (local.get $values)))
            (local.set $u (v128.load64_splat offset=16 (local.get $values)))
            (local.set $v (v128.load64_splat offset=24 (local.get $values)))
            (local.set $w (v128.load64_splat offset=32 (local.get $values)))
            (local.set $x (v128.load64_splat offset=40 (local.get $values)))
            (local.set $y (v128.load64_splat offset=48 (local.get $values)))
            (local.set $z (v128.load64_splat offset=56 (local.get $values)))
            (local.set $at (local.get $to))
            (block $odd
              (br_if $odd (i32.eq (local.get $at) (local.get $wide)))
              (loop $numbers
                (v128.store
                  (local.get $at)
                  (f64x2.add
                    (f64x2.add
                      (v128.load (local.get $at))
                      (f64x2.add
                        (f64x2.add
                          (f64x2.mul (local.get $s) (v128.load (local.get $r1)))
                          (f64x2.mul (local.get $t) (v128.load (local.get $r2))))
                        (f64x2.add
                          (f64x2.mul (local.get $u) (v128.load (local.get $r3)))
                          (f64x2.mul (local.get $v) (v128.load (local.get $r4))))))
                    (f64x2.add
                      (f64x2.add
                        (f64x2.mul (local.get $w) (v128.load (local.get $r5)))
                        (f64x2.mul (local.get $x) (v128.load (local.get $r6))))
                      (f64x2.add
                        (f64x2.mul (local.get $y) (v128.load (local.get $r7)))
                        (f64x2.mul (local.get $z) (v128.load (local.get $r8)))))))
                (v128.store offset=16
                  (local.get $at)
                  (f64x2.add
                    (f64x2.add
                      (v128.load offset=16 (local.get $at))
                      (f64x2.add
                        (f64x2.add
                          (f64x2.mul (local.get $s) (v128.load offset=16 (local.get $r1)))
                          (f64x2.mul (local.get $t) (v128.load offset=16 (local.get $r2))))
                        (f64x2.add
                          (f64x2.mul (local.get $u) (v128.load offset=16 (local.get $r3)))
                          (f64x2.mul (local.get $v) (v128.load offset=16 (local.get $r4))))))
                    (f64x2.add
                      (f64x2.add
                        (f64x2.mul (local.get $w) (v128.load offset=16 (local.get $r5)))
                        (f64x2.mul (local.get $x) (v128.load offset=16 (local.get $r6))))
                      (f64x2.add
                        (f64x2.mul (local.get $y) (v128.load offset=16 (local.get $r7)))
                        (f64x2.mul (local.get $z) (v128.load offset=16 (local.get $r8)))))))
                (local.set $r1 (i32.add (local.get $r1) (i32.const 32)))
                (local.set $r2 (i32.add (local.get $r2) (i32.const 32)))
                (local.set $r3 (i32.add (local.get $r3) (i32.const 32)))
                (local.set $r4 (i32.add (local.get $r4) (i32.const 32)))
                (local.set $r5 (i32.add (local.get $r5) (i32.const 32)))
                (local.set $r6 (i32.add (local.get $r6) (i32.const 32)))
                (local.set $r7 (i32.add (local.get $r7) (i32.const 32)))
                (local.set $r8 (i32.add (local.get $r8) (i32.const 32)))
                (br_if $numbers (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $wide)))))
            (if (i32.lt_u (local.get $at) (local.get $end))
              (then
                (v128.store
                  (local.get $at)
                  (f64x2.add
                    (f64x2.add
                      (v128.load (local.get $at))
                      (f64x2.add
                        (f64x2.add
                          (f64x2.mul (local.get $s) (v128.load (local.get $r1)))
                          (f64x2.mul (local.get $t) (v128.load (local.get $r2))))
                        (f64x2.add
                          (f64x2.mul (local.get $u) (v128.load (local.get $r3)))
                          (f64x2.mul (local.get $v) (v128.load (local.get $r4))))))
                    (f64x2.add
                      (f64x2.add
                        (f64x2.mul (local.get $w) (v128.load (local.get $r5)))
                        (f64x2.mul (local.get $x) (v128.load (local.get $r6))))
                      (f64x2.add
                        (f64x2.mul (local.get $y) (v128.load (local.get $r7)))
                        (f64x2.mul (local.get $z) (v128.load (local.get $r8)))))))))
            (local.set $columns (i32.add (local.get $columns) (i32.const 32)))
            (local.set $values (i32.add (local.get $values) (i32.const 64)))
            (local.set $count (i32.sub (local.get $count) (i32.const 8)))
            (br $eights)))
        (block $none
          (loop $ones
            (br_if $none (i32.eqz (local.get $count)))
            (local.set $r1 (i32.add (local.get $table) (i32.mul (local.get $width) (i32.load (local.get $columns)))))
            (local.set $s (v128.load64_splat (local.get $values)))
            (local.set $at (local.get $to))
            (loop $numbers
              (v128.store
                (local.get $at)
                (f64x2.add (v128.load (local.get $at)) (f64x2.mul (local.get $s) (v128.load (local.get $r1)))))
              (local.set $r1 (i32.add (local.get $r1) (i32.const 16)))
              (br_if $numbers (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
            (local.set $columns (i32.add (local.get $columns) (i32.const 4)))
            (local.set $values (i32.add (local.get $values) (i32.const 8)))
            (local.set $count (i32.sub (local.get $count) (i32.const 1)))
            (br $ones)))
        (local.set $to (local.get $end))
        (local.set $starts (i32.add (local.get $starts) (i32.const 4)))
        (local.set $lists (i32.sub (local.get $lists) (i32.const 1)))
        (br $rows))))

  ;; Adds the products of columns with columns, up to the diagonal: four rows and two columns at a time.
  (func (export "addGram")
    (param $rows i32) ;; rows, one after the other
    (param $quads i32) ;; how many times four of them, at least one
    (param $width i32) ;; the bytes of a row: a multiple of 16, more than none
    (param $sums i32) ;; as many rows of as many bytes as columns; beyond the diagonal they are undefined
    (local $second i32) (local $third i32) (local $fourth i32) (local $p i32) (local $q i32) (local $row i32)
    (local $at i32)
    (local $w v128) (local $x v128) (local $y v128) (local $z v128)
    (local $w2 v128) (local $x2 v128) (local $y2 v128) (local $z2 v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (loop $fours
      (local.set $second (i32.add (local.get $rows) (local.get $width)))
      (local.set $third (i32.add (local.get $second) (local.get $width)))
      (local.set $fourth (i32.add (local.get $third) (local.get $width)))
      (local.set $p (i32.const 0))
      (local.set $row (local.get $sums))
      (loop $pairs
        (local.set $w (v128.load64_splat (i32.add (local.get $rows) (local.get $p))))
        (local.set $x (v128.load64_splat (i32.add (local.get $second) (local.get $p))))
        (local.set $y (v128.load64_splat (i32.add (local.get $third) (local.get $p))))
        (local.set $z (v128.load64_splat (i32.add (local.get $fourth) (local.get $p))))
        (local.set $w2 (v128.load64_splat offset=8 (i32.add (local.get $rows) (local.get $p))))
        (local.set $x2 (v128.load64_splat offset=8 (i32.add (local.get $second) (local.get $p))))
        (local.set $y2 (v128.load64_splat offset=8 (i32.add (local.get $third) (local.get $p))))
        (local.set $z2 (v128.load64_splat offset=8 (i32.add (local.get $fourth) (local.get $p))))
        (local.set $q (i32.const 0))
        (loop $numbers
          (local.set $a (v128.load (i32.add (local.get $rows) (local.get $q))))
          (local.set $b (v128.load (i32.add (local.get $second) (local.get $q))))
          (local.set $c (v128.load (i32.add (local.get $third) (local.get $q))))
          (local.set $d (v128.load (i32.add (local.get $fourth) (local.get $q))))
          (local.set $at (i32.add (local.get $row) (local.get $q)))
          (v128.store
            (local.get $at)
            (f64x2.add
              (f64x2.add
                (f64x2.add (v128.load (local.get $at)) (f64x2.mul (local.get $w) (local.get $a)))
                (f64x2.mul (local.get $x) (local.get $b)))
              (f64x2.add
                (f64x2.mul (local.get $y) (local.get $c))
                (f64x2.mul (local.get $z) (local.get $d)))))
          (local.set $at (i32.add (local.get $at) (local.get $width)))
          (v128.store
            (local.get $at)
            (f64x2.add
              (f64x2.add
                (f64x2.add (v128.load (local.get $at)) (f64x2.mul (local.get $w2) (local.get $a)))
                (f64x2.mul (local.get $x2) (local.get $b)))
              (f64x2.add
                (f64x2.mul (local.get $y2) (local.get $c))
                (f64x2.mul (local.get $z2) (local.get $d)))))
          (br_if $numbers (i32.le_u (local.tee $q (i32.add (local.get $q) (i32.const 16))) (local.get $p))))
        (local.set $row (i32.add (local.get $row) (i32.shl (local.get $width) (i32.const 1))))
        (br_if $pairs (i32.lt_u (local.tee $p (i32.add (local.get $p) (i32.const 16))) (local.get $width))))
      (local.set $rows (i32.add (local.get $fourth) (local.get $width)))
      (br_if $fours (local.tee $quads (i32.sub (local.get $quads) (i32.const 1))))))
)
