using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Cli.Compacts;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests.Compacts;

/// <summary>Measured on clauses of real local compacts, whose effect on the Compact of 2010 people have judged: words and numbers of each, and what was found.</summary>
public sealed class WordingRecogniserTests
{
    private static readonly CompactEffect[] ForAPerson = [CompactEffect.Replaces, CompactEffect.Omits];

    [Fact]
    public void Proposals_OnTheRows_AreRightNineTimesOfTen_AndNeverReversed()
    {
        var rows = Rows();
        var judged = rows.Where(r => !ForAPerson.Contains(r.Expected)).ToList();
        var wrong = judged.Where(r => r.Found.Proposed != r.Expected).ToList();

        rows.Count.ShouldBe(78);
        wrong.Count.ShouldBeLessThanOrEqualTo(judged.Count / 10, string.Join("\n", wrong.Select(Tell)));
        rows.Where(IsReversed).Select(Tell).ShouldBeEmpty();
    }

    /// <summary>What replaces or leaves out cannot be seen from words; nothing firmer than the nation's is ever proposed of it.</summary>
    [Fact]
    public void Proposals_OnWhatIsForAPerson_PraiseAndBlameNothing()
    {
        foreach (var row in Rows().Where(r => ForAPerson.Contains(r.Expected)))
        {
            row.Found.Proposed.ShouldBeOneOf(CompactEffect.Adopts, CompactEffect.NotVisible);
            row.Found.Axes.Values.ShouldNotContain(AxisValue.More, Tell(row));
            row.Found.Axes.Values.ShouldNotContain(AxisValue.Less, Tell(row));
        }
    }

    [Theory]
    [InlineData("2.4", """{ "markers": ["minimum", "when a major service changes"], "numbers": [{ "measure": "consultation", "value": 12, "unit": "weeks", "bound": "min" }] }""", CompactEffect.Mixed)]
    [InlineData("2.4", """{ "numbers": [{ "measure": "consultation", "value": 12, "unit": "weeks", "bound": "exact" }] }""", CompactEffect.Adopts)]
    [InlineData("2.4", """{ "hedges": ["where appropriate"] }""", CompactEffect.Adopts)]
    [InlineData("3.7", """{ "hedges": ["where appropriate"] }""", CompactEffect.Weakens)]
    [InlineData("3.9", """{ "hedges": ["where this is value for money"] }""", CompactEffect.Adopts)]
    [InlineData("3.9", """{ "hedges": ["wherever it can"] }""", CompactEffect.Weakens)]
    [InlineData("3.5", """{ "hedges": ["not subject to"] }""", CompactEffect.Adopts)]
    [InlineData("1.5", """{ "markers": ["must"] }""", CompactEffect.Strengthens)]
    [InlineData("3.5", """{ "markers": ["must"] }""", CompactEffect.Adopts)]
    [InlineData("4.4", """{ "numbers": [{ "measure": "notice", "value": 12, "unit": "weeks", "bound": "min" }] }""", CompactEffect.Weakens)]
    [InlineData("4.4", """{ "numbers": [{ "measure": "notice", "value": 13, "unit": "weeks", "bound": "exact" }] }""", CompactEffect.Adopts)]
    [InlineData("4.4", """{ "numbers": [{ "measure": "notice", "value": 14, "unit": "weeks", "bound": "exact" }] }""", CompactEffect.Strengthens)]
    [InlineData("4.4", """{ "numbers": [{ "measure": "notice", "value": 90, "unit": "days", "bound": "exact", "dayKind": "working" }] }""", CompactEffect.Adopts)]
    [InlineData("4.4", """{ "numbers": [{ "measure": "notice", "value": 12, "unit": "months", "bound": "max" }] }""", CompactEffect.Weakens)]
    [InlineData("3.4", """{ "numbers": [{ "measure": "term", "value": 3, "unit": "years", "bound": "max" }] }""", CompactEffect.Weakens)]
    [InlineData("3.4", """{ "numbers": [{ "measure": "term", "value": 2, "unit": "years", "bound": "min" }] }""", CompactEffect.Adopts)]
    [InlineData("4.4", """{ "markers": ["reasonable notice"] }""", CompactEffect.Weakens)]
    [InlineData("4.4", """{ "markers": ["reasonable notice"], "numbers": [{ "measure": "notice", "state": "notVisible" }] }""", CompactEffect.Adopts)]
    [InlineData("4.4", """{ "visible": "cut" }""", CompactEffect.NotVisible)]
    [InlineData("1.6", """{ "markers": ["to be developed"] }""", CompactEffect.NotVisible)]
    public void Proposal_OfAClause_FollowsItsWordsAndNumbers(string undertaking, string clause, object effect)
    {
        ArgumentNullException.ThrowIfNull(clause);
        Audit(undertaking, "part", JsonNode.Parse(clause)!.AsObject()).Proposed.ShouldBe((CompactEffect)effect);
    }

    [Fact]
    public void Phrases_OfSignals_AreEachInOneSignalOnlyButForNumbersThatAreGone()
    {
        var phrases = WordingSignals.All.Signals.SelectMany(s => s.Phrases.Select(p => (s.Id, Phrase: p))).GroupBy(p => p.Phrase, StringComparer.Ordinal).Where(g => g.Count() > 1);
        phrases.SelectMany(g => g.Select(p => p.Id)).Distinct(StringComparer.Ordinal).Except(["numberGone", "recurring"], StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static bool IsReversed((int Row, CompactEffect Expected, AuditedMapping Found) row) =>
        (row.Expected, row.Found.Proposed) is (CompactEffect.Strengthens, CompactEffect.Weakens) or (CompactEffect.Weakens, CompactEffect.Strengthens);

    private static string Tell((int Row, CompactEffect Expected, AuditedMapping Found) row) => $"row {row.Row}: {row.Found.Proposed} proposed for {row.Expected} ({CompactWords.Because(row.Found)})";

    private static List<(int Row, CompactEffect Expected, AuditedMapping Found)> Rows()
    {
        var rows = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "RelationshipRules.Cli.Tests", "Compacts", "wording-rows.json")))!.AsArray();
        return [.. rows.Select(row =>
        {
            var clause = row!.DeepClone().AsObject();
            var (number, undertaking, text, effect) = ((int)row["row"]!, (string)row["undertaking"]!, (string)row["text"]!, (string)row["effect"]!);
            foreach (var key in (string[])["row", "undertaking", "text", "effect"])
            {
                clause.Remove(key);
            }

            return (number, Enum.Parse<CompactEffect>(effect, ignoreCase: true), Audit(undertaking, text, clause));
        })];
    }

    private static AuditedMapping Audit(string undertaking, string text, JsonObject clause)
    {
        clause["id"] = "c1";
        clause["paraphrase"] = "A clause";
        clause["mappings"] = new JsonArray(new JsonObject { ["undertaking"] = undertaking });
        var file = new JsonObject
        {
            ["id"] = "town",
            ["name"] = "Town",
            ["text"] = text,
            ["baseline"] = "compact2010",
            ["source"] = new JsonObject { ["title"] = "Town" },
            ["clauses"] = new JsonArray(clause),
        };
        var problems = new List<Diagnostic>();
        var compact = CompactReader.Read(JsonSerializer.SerializeToUtf8Bytes(file), null, problems);
        problems.ShouldBeEmpty();
        return CompactAudit.Of(compact!).Mappings.ShouldHaveSingleItem();
    }
}
