using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace RelationshipRules.Json;

/// <summary>Turns the inside of a JSON text, between its quotes, into what it means.</summary>
internal static class JsonStrings
{
    /// <summary>
    /// The text with its escapes resolved. Escapes that mean nothing are kept as written, and half a character becomes the mark of what cannot
    /// be shown; they have been reported.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> inside, bool escaped)
    {
        if (!escaped)
        {
            return Encoding.UTF8.GetString(inside);
        }

        var text = new StringBuilder(inside.Length);
        while (inside.IndexOf((byte)'\\') is >= 0 and var at)
        {
            var length = ReadEscape(inside[at..], out var unit);
            text.Append(Encoding.UTF8.GetString(inside[..at]));
            inside = inside[(at + Math.Max(1, length))..];
            if (char.IsHighSurrogate(unit) && ReadEscape(inside, out var low) is > 0 and var more && char.IsLowSurrogate(low))
            {
                text.Append(unit).Append(low);
                inside = inside[more..];
            }
            else
            {
                text.Append(char.IsSurrogate(unit) ? '\uFFFD' : unit);
            }
        }

        return text.Append(Encoding.UTF8.GetString(inside)).ToString();
    }

    /// <summary>Whether half a character stands in a text, without its other half beside it.</summary>
    public static bool HasHalves(string text)
    {
        for (var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var first ? first : text.Length; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text, at))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The text with half characters written as escapes: UTF-8 has none for them, and as escapes they are reported where they stand. An
    /// encoder, where there is one, writes all others.
    /// </summary>
    public static string EscapeHalves(string text, TextEncoder? encoder = null)
    {
        var escaped = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text, at) || !char.IsSurrogate(text[at]))
            {
                var one = text.Substring(at, char.IsSurrogate(text[at]) ? 2 : 1);
                escaped.Append(encoder?.Encode(one) ?? one);
                at += one.Length - 1;
            }
            else
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[at]:x4}");
            }
        }

        return escaped.ToString();
    }

    /// <summary>The byte offset, within the inside of a JSON text, of a UTF-16 position of the text it means; past the end it gives the end.</summary>
    public static int OffsetOf(ReadOnlySpan<byte> inside, int position)
    {
        var offset = 0;
        while (offset < inside.Length && position > 0)
        {
            var units = 1;
            int consumed;
            if (inside[offset] == '\\')
            {
                consumed = Math.Max(1, ReadEscape(inside[offset..], out _));
            }
            else
            {
                Rune.DecodeFromUtf8(inside[offset..], out var rune, out consumed);
                units = rune.Utf16SequenceLength;
            }

            if (units > position)
            {
                break;
            }

            offset += consumed;
            position -= units;
        }

        return offset;
    }

    /// <summary>Bytes of the escape that the span starts with, and the code unit it means; 0, and a backslash, where it is none or means nothing.</summary>
    public static int ReadEscape(ReadOnlySpan<byte> span, out char unit)
    {
        unit = '\\';
        if (span.IsEmpty || span[0] != '\\')
        {
            return 0;
        }

        if (span.Length >= 6 && span[1] == 'u' && ushort.TryParse(span[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            unit = (char)code;
            return 6;
        }

        var letter = span.Length < 2 ? -1 : "\"\\/bfnrt".IndexOf((char)span[1], StringComparison.Ordinal);
        if (letter < 0)
        {
            return 0;
        }

        unit = "\"\\/\b\f\n\r\t"[letter];
        return 2;
    }
}
