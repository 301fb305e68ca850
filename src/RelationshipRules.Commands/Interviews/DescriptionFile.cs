using System.Text;
using System.Text.Json;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Files;
using RelationshipRules.Json;

namespace RelationshipRules.Cli.Interviews;

/// <summary>The file that an interview writes after every answer. It stops where somebody else has changed the file, rather than undo that.</summary>
/// <param name="place">The file.</param>
/// <param name="known">What it holds as far as the interview knows; null where it does not exist yet.</param>
/// <param name="schema">The schema that it names, as JSON, which is nothing that a description states; null for none.</param>
/// <param name="environment">The world.</param>
internal sealed class DescriptionFile(OutputPlace place, byte[]? known, string? schema, CliEnvironment environment)
{
    private byte[]? _known = known;

    public string Shown => place.Shown;

    /// <summary>Whether there is anything in it.</summary>
    public bool IsWritten => _known is not null;

    /// <summary>The schema that the text of a description names, as JSON; null for none.</summary>
    public static string? Schema(PartnershipDocument document) =>
        document.Text.Root.Member("$schema"u8) is { Kind: JsonKind.String } schema ? Encoding.UTF8.GetString(schema.Raw) : null;

    /// <summary>A description as a file has it that names the schema, so that editors go on helping.</summary>
    public static string Text(PartnershipDocument document, string? schema)
    {
        var stated = document.ToJson();
        return schema is null ? stated : $"{{\n  \"$schema\": {schema}{(stated.StartsWith("{}", StringComparison.Ordinal) ? "\n" : ",")}{stated[1..]}";
    }

    /// <summary>Whether the text of a description has comments, which a description that is written anew has not.</summary>
    public static bool HasComments(PartnershipDocument document)
    {
        if (!document.HasText)
        {
            return false;
        }

        var text = document.Text.Utf8;
        var reader = new Utf8JsonReader(text.StartsWith("\uFEFF"u8) ? text[3..] : text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Allow, AllowTrailingCommas = true, MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.Comment)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // What is wrong with the text is told elsewhere.
        }

        return false;
    }

    /// <summary>Writes what has been answered so far.</summary>
    /// <exception cref="CliException">It cannot be written, or is not what the interview left there.</exception>
    public void Save(PartnershipDocument document)
    {
        var now = FilePlace.Of(place.FullPath).Kind == FileKind.Missing ? null : JsonFile.Read(place.FullPath, JsonLimits.Default, [], "");
        if (now is null != _known is null || !now.AsSpan().SequenceEqual(_known))
        {
            throw new CliException(
                $"'{place.Shown}' was changed by another program during the interview; the last answer is not in it.",
                $"The interview can go on from what is there now: relrules interview {Wording.Argument(place.Shown)}");
        }

        var text = Text(document, schema);
        Printed.TextTo(place, environment, text);
        _known = Encoding.UTF8.GetBytes(text);
    }
}
