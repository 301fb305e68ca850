using System.Text;
using Shouldly;
using Xunit;

namespace RelationshipRules.Fuzzing;

/// <summary>
/// Shapes that mutation hardly makes, each at one, two and four times a size: what is allocated grows with the size and not with its square, or the shape is refused. Allocation stands for work,
/// which a busy machine does not distort; nothing else runs beside these tests.
/// </summary>
[Collection(nameof(ShapeTests))]
public sealed class ShapeTests
{
    /// <summary>What is allocated whatever the size.</summary>
    private const long Least = 256 * 1024;

    private static readonly Dictionary<string, (string Target, int Size, Func<int, string> Make)> Shapes = new(StringComparer.Ordinal)
    {
        ["elements in each other"] = ("html", 2_000, static n => $"<html><body>{Times(n, "<div>")}Anytown Council gives notice.{Times(n, "</div>")}</body></html>"),
        ["fonts left open"] = ("html", 500, static n => $"<html><body>{Times(n, "<p><font><b>The Council gives one month's notice.")}</body></html>"),
        ["paragraphs of a page"] = ("html", 500, static n => $"<html><body>{Times(n, "<p>The Council gives one month's notice.</p>")}</body></html>"),
        ["values of one fact"] = ("text", 500, static n => string.Concat(Enumerable.Range(1, n).Select(static i => $"The Council may end this agreement by {i} months' written notice.\n\n"))),
        ["passages that say nothing"] = ("text", 1_000, static n => string.Concat(Enumerable.Range(1, n).Select(static i => $"Item {i} of the list that follows is green.\n\n"))),
        ["one long line"] = ("text", 2_000, static n => Times(n, "the Council and the charity agree ")),
        ["rows of a file"] = ("360giving-csv", 200, static n => $"Identifier,Title,Currency,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Name\n{string.Concat(Enumerable.Range(1, n).Select(static i => $"360G-{i},Gift,GBP,{i},2024-03-01,Anytown Choir,Anytown Council\n"))}"),
        ["records of a list"] = ("360giving-json", 200, static n => $$"""{ "grants": [{{string.Join(',', Enumerable.Range(1, n).Select(static i => $$"""{ "id": "360G-{{i}}", "amountAwarded": {{i}}, "currency": "GBP" }"""))}}] }"""),
        ["lists in lists"] = ("descriptions", 2_000, static n => $$"""{ "agreements": {{new string('[', n)}}{{new string(']', n)}} }"""),
        ["agreements that each party has"] = ("descriptions", 30, static n => $$"""
            { "parties": [{{string.Join(',', Enumerable.Range(1, n).Select(static i => $$"""{ "id": "p{{i}}", "kind": "civilSociety" }"""))}}],
              "agreements": [{{string.Join(',', Enumerable.Range(1, n).Select(static i => $$"""{ "id": "a{{i}}", "recipient": "p{{i}}", "form": "grant", "termMonths": {{i}} }"""))}}] }
            """),
        ["suppressions"] = ("descriptions", 200, static n => $$"""{ "agreements": [{ "id": "a", "form": "grant", "termMonths": 6 }], "suppressions": [{{string.Join(',', Enumerable.Range(1, n).Select(static i => $$"""{ "rule": "CMP3041", "at": "/agreements/{{i}}", "justification": "j", "by": "b" }"""))}}] }"""),
        ["unknown keys"] = ("descriptions", 1_000, static n => $$"""{ {{string.Join(',', Enumerable.Range(1, n).Select(static i => $"\"k{i}\": 1"))}} }"""),
        ["sheets of one name"] = ("360giving-xlsx", 50, static n => Grants().Replace("""<sheet name="grants" sheetId="1" r:id="r1"/>""", string.Concat(Enumerable.Range(1, n).Select(static i => $"""<sheet name="s{i}" sheetId="{i}" r:id="r1"/>""")), StringComparison.Ordinal)),
        ["macros in each other"] = ("conditions", 3, static n => $"{string.Concat(Enumerable.Range(0, n).Select(static i => $"agreements.all(a{i}, "))}true{new string(')', n)}"),
        ["parts of a condition"] = ("conditions", 50, static n => string.Join(" && ", Enumerable.Range(0, n).Select(static i => $"context.country != 'C{i}'"))),
        ["reports as a baseline"] = ("baselines", 200, static n => string.Concat(Enumerable.Range(1, n).Select(static i => $$"""{ "description": { "id": "d{{i}}" }, "results": [{ "rule": "CMP3041", "outcome": "violated", "message": "m", "fingerprint": "{{i}}" }] }""" + "\n"))),
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Shape_OfFourTimesTheSize_TakesNoMoreThanInProportion(string name)
    {
        var (target, size, make) = Shapes[name];
        var run = Targets.All.Single(t => string.Equals(t.Name, target, StringComparison.Ordinal)).Run;
        run(Encoding.UTF8.GetBytes(make(size)));
        var (once, twice, fourTimes) = (Allocated(1), Allocated(2), Allocated(4));

        // What is refused takes less than what is read; half as much again is for buffers that double.
        twice.ShouldBeLessThan((3 * once) + Least);
        fourTimes.ShouldBeLessThan((6 * once) + Least);

        long Allocated(int times)
        {
            var input = Encoding.UTF8.GetBytes(make(size * times));
            var before = GC.GetTotalAllocatedBytes(precise: true);
            run(input);
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        }
    }

    private static string Times(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    private static string Grants() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", "360giving-xlsx", "grants.txt"));
}

/// <summary>Runs with nothing beside it.</summary>
[CollectionDefinition(nameof(ShapeTests), DisableParallelization = true)]
public sealed class NothingBeside;
