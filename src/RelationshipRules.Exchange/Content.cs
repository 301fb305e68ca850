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

    public static ContentKind Of(ReadOnlySpan<byte> head)
    {
        var text = Text(head);
        return head.StartsWith("PK\x03\x04"u8) ? ContentKind.Workbook
            : text is [(byte)'{' or (byte)'[', ..] ? ContentKind.Json
            : text.IsEmpty || head.IndexOf((byte)0) >= 0 || text[0] == '<' ? ContentKind.None
            : ContentKind.Separated;
    }

    /// <summary>What is plain: a list of grants, or the titles of the standard in the first line. Of a workbook the beginning tells nothing but that it is one.</summary>
    public static RecordFormat? Guess(ReadOnlySpan<byte> head) => Of(head) switch
    {
        ContentKind.Json => OfLists(Text(head)),
        ContentKind.Separated => ThreeSixtyTitles.AreOfTheStandard(FirstLine(Text(head)).Split([',', ';', '\t', '|']).Select(static t => t.Trim('"', ' '))) ? RecordFormat.ThreeSixtyGiving : null,
        ContentKind.Workbook => head.IndexOf("xl/"u8) >= 0 || head.IndexOf("[Content_Types].xml"u8) >= 0 ? RecordFormat.ThreeSixtyGiving : null,
        _ => null,
    };

    /// <summary>Whether each line is a JSON text of its own: a release, and not a package of them.</summary>
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
                    hasId |= reader.ValueTextEquals("ocid"u8);
                }
            }

            return hasId;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> head) => (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);

    private static string FirstLine(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text.IndexOfAny((byte)'\r', (byte)'\n') is var end and >= 0 ? text[..end] : text);

    private static RecordFormat? OfLists(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new JsonReaderState(new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                {
                    continue;
                }

                var format = reader.ValueTextEquals("grants"u8) ? RecordFormat.ThreeSixtyGiving : reader.ValueTextEquals("releases"u8) || reader.ValueTextEquals("records"u8) ? RecordFormat.OpenContracting : (RecordFormat?)null;
                if (format is not null)
                {
                    return reader.Read() && reader.TokenType == JsonTokenType.StartArray ? format : null;
                }

                if (reader.ValueTextEquals("ocid"u8))
                {
                    return RecordFormat.OpenContracting;
                }
            }
        }
        catch (JsonException)
        {
            // What is no JSON is told as what it is by whoever reads it.
        }

        return null;
    }
}
