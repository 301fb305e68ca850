using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using RelationshipRules.Documents.Recognisers;
using RelationshipRules.Documents.Texts;
using RelationshipRules.Files;

namespace RelationshipRules;

/// <summary>How facts are found in the words of agreements: data, that comes with the library or is given. Immutable.</summary>
public sealed class RecogniserSet
{
    private const string WordsFile = "words.json";
    private static readonly Lazy<Words> ShippedWords = new(static () => new RecogniserReader([]).ReadWords(WordsFile, Encoding.UTF8.GetBytes(EmbeddedFiles()[WordsFile])));
    private static readonly Lazy<RecogniserSet> Shipped = new(() => Load(EmbeddedFiles(), check: false, isChecking: false).Set ?? throw new InvalidOperationException("The recognisers of this build cannot be read."));

    private RecogniserSet(Words words, IReadOnlyList<Recogniser> recognisers)
    {
        Recognisers = recognisers;
        Words = words;
        Matcher = new(words, recognisers);
        FactPaths = [.. recognisers.Select(static r => r.Fact.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Those that come with the library.</summary>
    public static RecogniserSet Embedded => Shipped.Value;

    /// <summary>The facts that are looked for.</summary>
    public IReadOnlyList<string> FactPaths { get; }

    /// <summary>How many forms of words are looked for.</summary>
    public int PatternCount => Recognisers.Sum(static r => r.Patterns.Count);

    /// <summary>What a passage says of the agreement itself, sentence by sentence: without notes to who drafts it, what is deleted, and sentences about something else.</summary>
    internal static IEnumerable<string> OfItself(string passage)
    {
        var words = ShippedWords.Value;
        var runner = new Piece.Runner();
        var pieces = new SentencePieces(words.Pieces);
        var said = words.WithoutNotes(passage, runner) ?? "";
        foreach (var range in Sentences.Of(said))
        {
            pieces.TurnTo(NormalText.Of(said[range], words, own: null, runner));
            if (!words.Elsewhere.Exists(e => e.IsMatch(pieces)))
            {
                yield return said[range];
            }
        }
    }

    internal IReadOnlyList<Recogniser> Recognisers { get; }

    internal Words Words { get; }

    internal Matcher Matcher { get; }

    /// <summary>Reads recognisers.</summary>
    /// <param name="files">The texts by the names of their files; <c>words.json</c> has what they share, and is the library's own where it is not given.</param>
    /// <param name="check">Whether each needs an example that has a value and one that has none, as their author wants it.</param>
    /// <exception cref="ArgumentNullException">The files are null.</exception>
    public static RecogniserLoadResult Load(IReadOnlyDictionary<string, string> files, bool check = false)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Load(files, check, isChecking: true);
    }

    private static RecogniserLoadResult Load(IReadOnlyDictionary<string, string> files, bool check, bool isChecking)
    {
        var diagnostics = new List<Diagnostic>();
        var reader = new RecogniserReader(diagnostics) { IsChecking = isChecking };
        var name = files.Keys.FirstOrDefault(static f => Path.GetFileName(f) is WordsFile) ?? WordsFile;
        var words = reader.ReadWords(name, Encoding.UTF8.GetBytes(files.TryGetValue(name, out var own) ? own : EmbeddedFiles()[WordsFile]));
        var recognisers = files.Keys.Where(static f => Path.GetFileName(f) is not WordsFile).Order(StringComparer.Ordinal).SelectMany(file => reader.Read(file, Encoding.UTF8.GetBytes(files[file]))).ToList();
        foreach (var recogniser in check ? recognisers : [])
        {
            if (!recogniser.Examples.Any(static e => e.Value is not null) || recogniser.Examples.All(static e => e.Value is not null))
            {
                diagnostics.Add(new(DocumentDiagnostics.NoExample, Severity.Error, $"The recogniser of '{recogniser.Fact.Path}' needs an example that has a value and one that has none.", recogniser.Location));
            }
        }

        if (recognisers.Count == 0 && diagnostics.Count == 0)
        {
            diagnostics.Add(new(DocumentDiagnostics.BadKey, Severity.Error, "There is no recogniser in these files.", new("")));
        }

        return new(diagnostics.Exists(static d => d.Severity == Severity.Error) ? null : new(words, recognisers), diagnostics);
    }

    /// <summary>Runs the examples; gives those that do not come out as they say.</summary>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public RecogniserTestResult Test(CancellationToken cancellationToken = default)
    {
        var failures = new List<Diagnostic>();
        var count = 0;
        foreach (var recogniser in Recognisers)
        {
            var matcher = new Matcher(Words, [recogniser]);
            foreach (var example in recogniser.Examples)
            {
                cancellationToken.ThrowIfCancellationRequested();
                count++;
                var text = AgreementText.FromText(example.Text);
                var found = Matcher.Close([.. text.Passages.SelectMany(matcher.Read(matcher.Own(text)).Of)], text).ToList();
                var came = found.Count == 0 ? "nothing" : !found.Exists(static f => f.Promises) ? "hedged" : string.Join(" and ", Values(found));
                var expected = example.IsHedged ? "hedged" : example.Value is { } value ? Sorted(JsonNode.Parse(value.GetRawText())!).ToJsonString() : "nothing";
                if (!string.Equals(came, expected, StringComparison.Ordinal))
                {
                    failures.Add(new(DocumentDiagnostics.BadValue, Severity.Error, string.Create(CultureInfo.InvariantCulture, $"{recogniser.Fact.Path}: '{InputText.Shown(example.Text)}' came to {came}, not to {expected}."), example.Location));
                }
            }
        }

        return new(Recognisers.Count, count, failures);
    }

    /// <summary>What was found, members of lists together.</summary>
    private static IEnumerable<string> Values(List<Matcher.Match> found)
    {
        JsonNode? list = null;
        var others = new List<string>();
        foreach (var value in found.Where(static f => f.Promises).Select(static f => JsonNode.Parse(f.Value.GetRawText())!))
        {
            if (value is JsonObject part && (part.ContainsKey("has") || part.ContainsKey("not")))
            {
                list = list is null ? part : Unite((JsonObject)list, part);
            }
            else
            {
                others.Add(Sorted(value).ToJsonString());
            }
        }

        return (list is null ? [] : new[] { Sorted(list).ToJsonString() }).Concat(others.Distinct(StringComparer.Ordinal));
    }

    private static JsonObject Unite(JsonObject first, JsonObject second)
    {
        var united = new JsonObject();
        foreach (var key in (string[])["has", "not"])
        {
            var members = new[] { first, second }.SelectMany(part => part[key]?.AsArray() ?? []).Select(static m => m!.GetValue<string>()).Distinct(StringComparer.Ordinal).ToList();
            if (members.Count > 0)
            {
                united[key] = new JsonArray([.. members.Select(static m => JsonValue.Create(m))]);
            }
        }

        return united;
    }

    private static JsonNode Sorted(JsonNode value)
    {
        if (value is JsonArray whole)
        {
            return new JsonArray([.. whole.Select(static m => m!.GetValue<string>()).Order(StringComparer.Ordinal).Select(static m => JsonValue.Create(m))]);
        }

        if (value is JsonObject part)
        {
            foreach (var key in (string[])["has", "not"])
            {
                if (part[key] is JsonArray members)
                {
                    part[key] = new JsonArray([.. members.Select(static m => m!.GetValue<string>()).Order(StringComparer.Ordinal).Select(static m => JsonValue.Create(m))]);
                }
            }
        }

        return value;
    }

    private static Dictionary<string, string> EmbeddedFiles()
    {
        var library = typeof(RecogniserSet).Assembly;
        return library.GetManifestResourceNames().Where(static n => n.EndsWith(".json", StringComparison.Ordinal)).ToDictionary(static n => n, n => ReadText(library, n), StringComparer.Ordinal);
    }

    private static string ReadText(Assembly library, string name)
    {
        using var reader = new StreamReader(library.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

/// <summary>Recognisers that were read, or what was in the way.</summary>
/// <param name="Set">The recognisers; null where one has an error.</param>
/// <param name="Diagnostics">What is wrong.</param>
public sealed record RecogniserLoadResult(RecogniserSet? Set, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>How the examples of recognisers came out.</summary>
/// <param name="Recognisers">How many recognisers there are.</param>
/// <param name="Examples">How many examples were run.</param>
/// <param name="Failures">Those that came to something else, each with its place.</param>
public sealed record RecogniserTestResult(int Recognisers, int Examples, IReadOnlyList<Diagnostic> Failures);
