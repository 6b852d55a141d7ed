// Codes that stood for a shape of a Thai letter before fonts could place marks themselves.
#pragma once

namespace ita {

// Private-use code points of the Windows (U+F700..F71A) and Macintosh (U+F884..F89E) Thai fonts:
// marks moved down or left, letters without their foot. The character meant, or c itself. Source:
// HarfBuzz, src/hb-ot-shaper-thai.cc.
char32_t to_thai_from_private_use(char32_t c);

// A character that Windows-1252 gives to a byte of a Thai text in Windows-874 (U+0E01 + byte -
// 0xA1), with the positional shapes that Thai fonts keep in 0x80..0x9F and 0xFC..0xFE. The
// character meant, or c itself where the byte has no Thai meaning. Source of the shapes: libthai,
// src/thrend/thrend.c (th_render_text_win).
char32_t to_thai_from_windows_1252(char32_t c);

}  // namespace ita
