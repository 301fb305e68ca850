using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RelationshipRules.Fuzzing;

/// <summary>
/// Makes other inputs of those that there are. Where an input has a structure that shows (JSON, tags, words, parts) most changes keep it, so that they get past the reader;
/// the others are of bytes, as decay and hostility would have them.
/// </summary>
internal sealed partial class Mutator(Random random, IReadOnlyList<byte[]> corpus, bool isPacked)
{
    public const int Usual = 32 * 1024;
    private const int Most = 2 * 1024 * 1024;
    private const int MostDepth = 2_000;

    private static readonly JsonDocumentOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 128 };
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MostDepth };

    private static readonly string[] Odd =
    [
        "", " ", "0", "-1", "-0", "1e308", "1e-400", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "0.1", "NaN", "true", "null", "[]", "{}", "\"", "\\", "\\u0000", "\\ud800", "\0", "\n", "\r\n",
        "\u2028", "\ufeff", "\u00a0", "é", "🐱", "\u202e", "=1+1", "<script>", "&amp;", "&#0;", "]]>", "../x", "//", "/*", "2024-02-30", "2024-02-29", "0001-01-01", "9999-12-31", "2024-13", "2024-02", "%", "£", "1,000", "12 months",
    ];

    private readonly string[] _words = [.. Odd, .. corpus.SelectMany(static seed => Word().Matches(Encoding.Latin1.GetString(seed)).Select(static m => m.Value)).Distinct(StringComparer.Ordinal)];

    public byte[] Next()
    {
        var made = Pick(corpus);
        for (var changes = 1 << random.Next(4); changes > 0; changes--)
        {
            made = Change(made);
        }

        // What packs the parts can be damaged, too.
        if (isPacked && random.Next(8) == 0)
        {
            made = Bytes(Parts.Pack(made));
        }

        return made.Length <= Most ? made : made[..Most];
    }

    private byte[] Change(byte[] input)
    {
        if (Parts.Are(input) && random.Next(20) > 0)
        {
            return ChangeParts(input);
        }

        return random.Next(400) == 0 ? Grow(input)
            : input.AsSpan().TrimStart((byte)' ') is [(byte)'{' or (byte)'[', ..] && random.Next(4) > 0 && Json(input) is { } json ? json
            : random.Next(3) == 0 ? Bytes(input)
            : input.AsSpan().Contains((byte)'<') && random.Next(2) == 0 ? Tags(input)
            : Words(input);
    }

    private byte[] ChangeParts(byte[] input)
    {
        var parts = Parts.Split(input);
        if (parts.Count == 0)
        {
            return Bytes(input);
        }

        var at = random.Next(parts.Count);
        switch (random.Next(24))
        {
            case 0:
                parts.RemoveAt(at);
                break;
            case 1:
                parts.Add((parts[at].Name + random.Next(10), parts[at].Content));
                break;
            case 2:
                parts[at] = (Pick(_words), parts[at].Content);
                break;
            case 3 when Parts.Split(Pick(corpus)) is { Count: > 0 } others:
                parts[at] = (parts[at].Name, others[random.Next(others.Count)].Content);
                break;
            default:
                parts[at] = (parts[at].Name, Change(parts[at].Content));
                break;
        }

        return Parts.Join(parts);
    }

    private byte[]? Json(byte[] input)
    {
        try
        {
            if (JsonNode.Parse(input, null, Reading) is not { } root)
            {
                return null;
            }

            var nodes = new List<JsonNode>();
            Collect(root, nodes);
            var holder = new JsonArray(root);
            Change(nodes[random.Next(nodes.Count)], nodes);
            return holder.Count > 0 && holder[0] is { } changed ? Encoding.UTF8.GetBytes(changed.ToJsonString(Writing)) : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Collect(JsonNode node, List<JsonNode> nodes)
    {
        nodes.Add(node);
        foreach (var child in node switch { JsonObject members => members.Select(static m => m.Value), JsonArray items => items.AsEnumerable(), _ => [] })
        {
            if (child is not null)
            {
                Collect(child, nodes);
            }
        }
    }

    private void Change(JsonNode node, List<JsonNode> nodes)
    {
        switch (random.Next(12))
        {
            case 0 when node.Parent is JsonObject owner:
                owner.Remove(node.GetPropertyName());
                break;
            case 0 when node.Parent is JsonArray list:
                list.Remove(node);
                break;
            case 1:
                node.ReplaceWith(nodes[random.Next(nodes.Count)].DeepClone());
                break;
            case 2 when node.Parent is JsonArray list:
                for (var copies = random.Next(60) == 0 ? random.Next(12_000) : random.Next(1, 4); copies > 0 && nodes.Count < 2_000; copies--)
                {
                    list.Insert(random.Next(list.Count + 1), node.DeepClone());
                }

                break;
            case 3 when node is JsonObject members:
                members[Pick(_words)] = nodes[random.Next(nodes.Count)].DeepClone();
                break;
            case 4 when node.Parent is JsonObject owner:
                var name = node.GetPropertyName();
                owner.Remove(name);
                owner[Pick(_words)] = node;
                break;
            case 5:
                JsonNode nested = node.DeepClone();
                for (var depth = random.Next(10) == 0 ? random.Next(MostDepth / 2) : random.Next(1, 3); depth > 0; depth--)
                {
                    nested = random.Next(2) == 0 ? new JsonArray(nested) : new JsonObject { [Pick(_words)] = nested };
                }

                node.ReplaceWith(nested);
                break;
            case 6:
                node.ReplaceWith(new JsonObject { [Pick("has", "not", "from", "to", "above", "below")] = node.DeepClone() });
                break;
            case 7:
                node.ReplaceWith<JsonNode>(random.Next(5) switch { 0 => random.Next(-2, 100), 1 => random.NextDouble() * 10, 2 => random.Next(2) == 0, 3 => new JsonArray(), _ => new JsonObject() });
                break;
            case 8 when node is JsonValue value && value.TryGetValue<string>(out var text):
                node.ReplaceWith<JsonNode>(Encoding.UTF8.GetString(Words(Encoding.UTF8.GetBytes(text))));
                break;
            case 9 when node is JsonValue value && value.TryGetValue<double>(out var number):
                node.ReplaceWith<JsonNode>(random.Next(3) switch { 0 => number + 1, 1 => -number, _ => Math.Round(number * 1e9) });
                break;
            default:
                node.ReplaceWith<JsonNode>(Pick(_words));
                break;
        }
    }

    /// <summary>Leaves out, repeats or moves a run of elements, or changes what is between them.</summary>
    private byte[] Tags(byte[] input)
    {
        var starts = new List<int>();
        for (var at = 0; at < input.Length && starts.Count < 5_000; at++)
        {
            if (input[at] == '<')
            {
                starts.Add(at);
            }
        }

        var first = random.Next(starts.Count);
        var (from, to) = (starts[first], first + random.Next(1, 8) is var last && last < starts.Count ? starts[last] : input.Length);
        var run = input[from..to];
        return random.Next(4) switch
        {
            0 => [.. input[..from], .. input[to..]],
            1 => [.. input[..to], .. Repeat(run, random.Next(40) == 0 ? random.Next(3_000) : 1), .. input[to..]],
            2 when starts[random.Next(starts.Count)] is var place && place <= from => [.. input[..place], .. run, .. input[place..from], .. input[to..]],
            _ => [.. input[..from], .. Words(run), .. input[to..]],
        };
    }

    private byte[] Words(byte[] input)
    {
        // Of what is long one stretch: the words of all of it are more than memory holds.
        var start = random.Next(Math.Max(1, input.Length - Usual));
        var text = Encoding.Latin1.GetString(input, start, Math.Min(Usual, input.Length - start));
        var found = Word().Matches(text) is { Count: > 0 } all ? all[random.Next(all.Count)] : null;
        var (at, length) = found is null ? (start + random.Next(text.Length + 1), 0) : (start + found.Index, found.Length);
        var old = input[at..(at + length)];
        var word = random.Next(4) > 0 ? Encoding.UTF8.GetBytes(Pick(_words)) : old;
        return random.Next(5) switch
        {
            0 => [.. input[..at], .. word, .. input[at..]],
            1 => [.. input[..at], .. input[(at + length)..]],
            2 when long.TryParse(old, CultureInfo.InvariantCulture, out var number) => [.. input[..at], .. Encoding.ASCII.GetBytes((number + random.Next(-2, 3)).ToString(CultureInfo.InvariantCulture)), .. input[(at + length)..]],
            _ => [.. input[..at], .. word, .. input[(at + length)..]],
        };
    }

    private byte[] Bytes(byte[] input)
    {
        var at = random.Next(input.Length + 1);
        var to = Math.Min(input.Length, at + (random.Next(4) == 0 ? random.Next(200) : random.Next(8)));
        byte[] made = [.. input];
        switch (random.Next(7))
        {
            case 0 when at < input.Length:
                made[at] ^= (byte)(1 << random.Next(8));
                return made;
            case 1 when at < input.Length:
                made[at] = (byte)random.Next(256);
                return made;
            case 2:
                return [.. input[..at], .. input[to..]];
            case 3:
                return [.. input[..to], .. input[at..]];
            case 4:
                return [.. input[..at], (byte)random.Next(256), .. input[at..]];
            case 5 when Pick(corpus) is { Length: > 0 } other:
                return [.. input[..at], .. other[random.Next(other.Length)..]];
            default:
                return input[..at];
        }
    }

    /// <summary>Sizes that small changes do not come to.</summary>
    private byte[] Grow(byte[] input)
    {
        var at = random.Next(input.Length + 1);
        var to = Math.Min(input.Length, at + random.Next(1, 300));
        return to == at || input.Length > Most ? input : [.. input[..to], .. Repeat(input[at..to], random.Next(1, Most / (to - at) / (random.Next(4) == 0 ? 1 : 50))), .. input[to..]];
    }

    private static byte[] Repeat(byte[] run, int times)
    {
        times = Math.Min(times, Most / Math.Max(1, run.Length));
        var made = new byte[run.Length * times];
        for (var i = 0; i < times; i++)
        {
            run.CopyTo(made, i * run.Length);
        }

        return made;
    }

    private T Pick<T>(params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    [GeneratedRegex("[A-Za-z0-9_@#.:/-]+|\"[^\"<>\r\n]{0,80}\"|</?[A-Za-z][^<>]{0,200}>|&&|\\|\\||[=!<>]=|[!?+*%\\[\\](){},;]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
