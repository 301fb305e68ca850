using System.Globalization;
using System.Text;

namespace RelationshipRules.Json;

/// <summary>Turns the inside of a JSON text, between its quotes, into what it means.</summary>
internal static class JsonStrings
{
    /// <summary>The text with its escapes resolved. Escapes that mean nothing are kept as written; they have been reported.</summary>
    public static string Decode(ReadOnlySpan<byte> inside, bool escaped)
    {
        if (!escaped)
        {
            return Encoding.UTF8.GetString(inside);
        }

        var text = new StringBuilder(inside.Length);
        while (!inside.IsEmpty)
        {
            var at = inside.IndexOf((byte)'\\');
            if (at < 0)
            {
                text.Append(Encoding.UTF8.GetString(inside));
                break;
            }

            text.Append(Encoding.UTF8.GetString(inside[..at]));
            inside = inside[at..];
            var length = ReadEscape(inside, out var unit);
            if (length == 0)
            {
                text.Append('\\');
                length = 1;
            }
            else
            {
                text.Append(unit);
            }

            inside = inside[length..];
        }

        return text.ToString();
    }

    /// <summary>
    /// The byte offset, within the inside of a JSON text, of a UTF-16 position of the text it means.
    /// Past the end it gives the end.
    /// </summary>
    public static int OffsetOf(ReadOnlySpan<byte> inside, int position)
    {
        var offset = 0;
        while (offset < inside.Length && position > 0)
        {
            if (inside[offset] == '\\')
            {
                offset += Math.Max(1, ReadEscape(inside[offset..], out _));
                position--;
                continue;
            }

            Rune.DecodeFromUtf8(inside[offset..], out var rune, out var consumed);
            if (rune.Utf16SequenceLength > position)
            {
                break;
            }

            offset += consumed;
            position -= rune.Utf16SequenceLength;
        }

        return offset;
    }

    /// <summary>Bytes of the escape that the span starts with, and the code unit it means; 0 where it means nothing.</summary>
    public static int ReadEscape(ReadOnlySpan<byte> span, out char unit)
    {
        unit = '\0';
        if (span.Length < 2)
        {
            return 0;
        }

        switch (span[1])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/':
                unit = (char)span[1];
                return 2;
            case (byte)'b':
                unit = '\b';
                return 2;
            case (byte)'f':
                unit = '\f';
                return 2;
            case (byte)'n':
                unit = '\n';
                return 2;
            case (byte)'r':
                unit = '\r';
                return 2;
            case (byte)'t':
                unit = '\t';
                return 2;
            case (byte)'u' when span.Length >= 6 && ushort.TryParse(span[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                unit = (char)code;
                return 6;
            default:
                return 0;
        }
    }
}
