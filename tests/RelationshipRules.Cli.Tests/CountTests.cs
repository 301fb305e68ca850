using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using RelationshipRules.Cli.Tests.Support;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Cli.Tests;

/// <summary>What is counted means the same wherever a reader meets it: each outcome of a rule that is not silent, those of classes among them.</summary>
public sealed partial class CountTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public static TheoryData<string> Examples => [.. Sample.Of(Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples"), "*.json").Select(static path => Path.GetFileName(path)))];

    [SampledTheory]
    [Trait("Tier", "thorough")]
    [MemberData(nameof(Examples))]
    public void Counts_OfAnExample_AgreeInAllThatIsWritten(string example)
    {
        foreach (var profile in new[] { "default", "all" })
        {
            var path = Path.Combine(Repository.Root, "examples", example);
            _tool.Write("other.json", File.ReadAllText(path));
            _tool.Run("check", path, "other.json", "--profile", profile, "--fail-on", "never", "--format", "json", "--output", "batch.json", "--format", "console", "--output", "batch.txt").ExitCode.ShouldBe(0, _tool.Error);
            _tool.Run(
                "check", path, "--profile", profile, "--fail-on", "never", "--format", "json", "--output", "one.json", "--format", "console", "--output", "one.txt", "--format", "markdown", "--output", "one.md",
                "--format", "html", "--output", "one.html").ExitCode.ShouldBe(0, _tool.Error);
            _tool.Run("questions", path, "--profile", profile).ExitCode.ShouldBe(0, _tool.Error);
            var questions = OneLine(_tool.Output);
            var (console, markdown, page) = (OneLine(_tool.Read("one.txt")), OneLine(_tool.Read("one.md")), OneLine(WebUtility.HtmlDecode(Tags().Replace(_tool.Read("one.html"), " "))));
            using var json = JsonDocument.Parse(_tool.Read("one.json"));
            var told = json.RootElement.GetProperty("results").EnumerateArray().Where(static r => r.GetProperty("severity").GetString() is not "silent").ToList();
            var notStated = Count("undetermined");
            var notApplicable = Count("notApplicable");

            var tally = Tally().Match(console).Groups["tally"].Value;
            tally.Split(", ").Sum(static part => Number(part.Split(' ')[0])).ShouldBe(told.Count, tally);
            Told(tally, " not stated").ShouldBe(notStated);
            (Told(tally, " not applicable") + Told(tally, " not present")).ShouldBe(notApplicable);
            markdown.ShouldContain(tally + ".");
            page.ShouldContain(tally + ".", Case.Insensitive);
            Told(console, notStated == 1 ? " outcome is not stated" : " outcomes are not stated").ShouldBe(notStated);
            Told(questions, notStated == 1 ? " outcome is not stated" : " outcomes are not stated").ShouldBe(notStated);
            if (told.Count > notApplicable)
            {
                var settled = Settled().Match(page);
                Number(settled.Groups["all"].Value).ShouldBe(told.Count - notApplicable);
                Number(settled.Groups["settled"].Value).ShouldBe(told.Count - notApplicable - notStated - Told(tally, " resting on statements that contradict each other"));
                Told(AllOutcomes().Match(page).Groups["words"].Value, " not stated").ShouldBe(notStated);
            }

            var batch = OneLine(_tool.Read("batch.txt"));
            Told(Tally().Match(batch).Groups["tally"].Value, " not stated").ShouldBe(2 * notStated);

            int Count(string outcome) => told.Count(r => r.GetProperty("outcome").GetString() == outcome);
        }
    }

    public void Dispose() => _tool.Dispose();

    private static int Told(string text, string words) =>
        text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var end ? Number(text[..end].Split(' ')[^1]) : 0;

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static string OneLine(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex("\\s+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Spaces();

    [GeneratedRegex("<style>.*?</style>|<[^>]*>", RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tags();

    [GeneratedRegex("(In short -+ |Outcomes: )(?<tally>[0-9][^.]*)\\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tally();

    [GeneratedRegex("settles (?<settled>[0-9,]+) of the (?<all>[0-9,]+) outcomes", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Settled();

    [GeneratedRegex("All outcomes of rules that may apply : (?<words>[^.]*?) All outcomes", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex AllOutcomes();
}
