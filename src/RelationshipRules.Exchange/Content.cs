using System.Text;
using System.Text.Json;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Exchange.ThreeSixtyGiving;

namespace RelationshipRules.Exchange;

/// <summary>Tells from its beginning what a file is.</summary>
internal static class Content
{
    /// <summary>How many bytes tell it.</summary>
    public const int Head = 64 * 1024;

    private const int MostLines = 20;

    /// <summary>Of what an API gives out, a grant is the <c>data</c> of each of its <c>results</c>.</summary>
    private const int DepthOfApi = 4;

    public static ContentKind Of(ReadOnlySpan<byte> head)
    {
        var text = Text(head);
        return IsUtf16(head) ? (text is [(byte)'{' or (byte)'[', ..] or [] ? ContentKind.None : ContentKind.Separated)
            : head.StartsWith("PK\x03\x04"u8) ? ContentKind.Workbook
            : text is [(byte)'{' or (byte)'[', ..] ? ContentKind.Json
            : text.IsEmpty || head.IndexOf((byte)0) >= 0 || text[0] == '<' ? ContentKind.None
            : ContentKind.Separated;
    }

    /// <summary>What is plain: a list of grants, or the titles of the standard in the first line. Of a workbook the beginning tells nothing but that it is one.</summary>
    public static RecordFormat? Guess(ReadOnlySpan<byte> head) => Of(head) switch
    {
        ContentKind.Json => OfLists(Text(head)),
        ContentKind.Separated => FirstLines(Text(head)).Any(static line => ThreeSixtyTitles.AreOfTheStandard(line.Split([',', ';', '\t', '|']).Select(static t => t.Trim('"', ' ')))) ? RecordFormat.ThreeSixtyGiving : null,
        ContentKind.Workbook => head.IndexOf("xl/"u8) >= 0 || head.IndexOf("[Content_Types].xml"u8) >= 0 ? RecordFormat.ThreeSixtyGiving : null,
        _ => null,
    };

    /// <summary>Whether each line is a JSON text of its own: a release or a grant, and not a package of them.</summary>
    public static bool IsOfLines(ReadOnlySpan<byte> head)
    {
        var text = Text(head);
        var end = text.IndexOf((byte)'\n');
        var reader = new Utf8JsonReader(end < 0 ? text : text[..end]);
        try
        {
            var hasId = false;
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    hasId |= JsonListReader.IsNamed(ref reader, "ocid") || JsonListReader.IsNamed(ref reader, "amountAwarded");
                }
            }

            return hasId;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsUtf16(ReadOnlySpan<byte> head) => head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> head) => IsUtf16(head)
        ? Encoding.UTF8.GetBytes((head[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(head[2..])).AsSpan().TrimStart(" \t\r\n"u8)
        : (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);

    /// <summary>The lines among which the titles of a sheet are; above them may stand its name.</summary>
    private static IEnumerable<string> FirstLines(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(MostLines);

    private static RecordFormat? OfLists(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new JsonReaderState(new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }));
        try
        {
            var isOfApi = false;
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > DepthOfApi)
                {
                    continue;
                }

                // A list of records alone, or a record on each line, is known by what only they have.
                if (reader.CurrentDepth <= (text[0] == '[' ? 2 : isOfApi ? DepthOfApi : 1) && (JsonListReader.IsNamed(ref reader, "ocid") || JsonListReader.IsNamed(ref reader, "amountAwarded")))
                {
                    return JsonListReader.IsNamed(ref reader, "ocid") ? RecordFormat.OpenContracting : RecordFormat.ThreeSixtyGiving;
                }

                if (reader.CurrentDepth != 1 || text[0] == '[')
                {
                    continue;
                }

                var format = JsonListReader.IsNamed(ref reader, "grants") ? RecordFormat.ThreeSixtyGiving : JsonListReader.IsNamed(ref reader, "releases") || JsonListReader.IsNamed(ref reader, "records") ? RecordFormat.OpenContracting : (RecordFormat?)null;
                if (format is not null)
                {
                    return reader.Read() && reader.TokenType == JsonTokenType.StartArray ? format : null;
                }

                isOfApi |= JsonListReader.IsNamed(ref reader, "results");
            }
        }
        catch (JsonException)
        {
            // What is no JSON is told as what it is by whoever reads it.
        }

        return null;
    }
}
