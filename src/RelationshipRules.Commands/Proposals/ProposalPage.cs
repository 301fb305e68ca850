using System.Globalization;

namespace RelationshipRules.Cli.Proposals;

/// <summary>Proposals as text to read.</summary>
internal static class ProposalPage
{
    /// <summary>The note beside evidence for another value than was proposed.</summary>
    public const string Changed = "Changed by the reader.";

    /// <summary>The note beside evidence for one of the values that stood beside what was proposed.</summary>
    public const string Chosen = "Chosen instead of what was proposed.";

    private const int LongestNearest = 140;

    public static void Write(TextPage page, ProposalSet set, WantedFacts wanted)
    {
        page.Line($"{set.Text.Name}: {Wording.Count(set.Proposals.Count, "proposal")} on {Wording.Count(set.Proposals.Select(static p => p.Fact.Path).Distinct(StringComparer.Ordinal).Count(), "fact")}, for a person to confirm", Ink.Strong);
        page.Blank();
        foreach (var proposal in set.Proposals)
        {
            WriteGroup(page, set, wanted, proposal);
            Write(page, proposal);
            page.Blank();
        }

        WriteSilent(page, set, wanted);
    }

    /// <summary>Says of what a proposal is the first: what the profile's rules read, or what the words state besides.</summary>
    public static void WriteGroup(TextPage page, ProposalSet set, WantedFacts wanted, Proposal proposal)
    {
        var isFirst = wanted.IsFirst(proposal.Fact);
        if (wanted.Paths is null && (proposal.Number == 1 || isFirst != wanted.IsFirst(set.Proposals[proposal.Number - 2].Fact)))
        {
            page.Line(isFirst ? $"What the rules of the profile '{wanted.Profile}' read" : "What the words may state besides", Ink.Strong);
            page.Blank();
        }
    }

    public static void Write(TextPage page, Proposal proposal)
    {
        page.Line(string.Create(CultureInfo.InvariantCulture, $"{proposal.Number}. {Wording.Capitalised(SafeText.Clean(proposal.Fact.Title))}: {SafeText.Clean(proposal.ValueText)}"), Ink.Strong);
        page.Labelled("Question", proposal.Fact.Question, 3, 14);
        if (proposal.Passage.LeadIn.Length > 0)
        {
            page.Labelled("Goes on from", Short(proposal.Passage.LeadIn), 3, 14);
        }

        page.Labelled("Words", $"\u201C{SafeText.Clean(proposal.Quote)}\u201D", 3, 14);
        page.Labelled("Where", Where(proposal.Passage), 3, 14);
        page.Labelled("Why", SafeText.Clean(proposal.Why) + (proposal.ProposedBy is "relrules" ? "" : $" ({SafeText.Clean(proposal.ProposedBy)})"), 3, 14);
        foreach (var hedge in proposal.Hedges)
        {
            page.Labelled("But", $"\u201C{SafeText.Clean(hedge.Words)}\u201D: {hedge.Loses}", 3, 14);
        }

        foreach (var (alternative, at) in proposal.Alternatives.Select(static (a, i) => (a, i + 1)))
        {
            page.Labelled("Or", string.Create(CultureInfo.InvariantCulture, $"[{at}] {SafeText.Clean(ProposedValue.InWords(proposal.Fact, alternative.Value))}: {SafeText.Clean(alternative.Why)}"), 3, 14);
        }

        if (proposal.ConflictsWith.Count > 0)
        {
            page.Labelled("Conflict", $"Cannot hold beside {Wording.Join([.. proposal.ConflictsWith.Select(static n => "proposal " + n.ToString(CultureInfo.InvariantCulture))])}.", 3, 14);
        }

        if (proposal.SaidAlsoIn.Count > 0)
        {
            page.Labelled("Also", string.Join("; ", proposal.SaidAlsoIn.Take(5).Select(Where)), 3, 14);
        }
    }

    public static void WriteSilent(TextPage page, ProposalSet set, WantedFacts wanted)
    {
        if (set.Silent.Count == 0)
        {
            return;
        }

        page.Line("Nothing was found on these; the text may say it in other words", Ink.Strong);
        foreach (var silent in set.Silent.Where(s => wanted.Paths is not null || wanted.IsFirst(s.Fact)))
        {
            page.Paragraph($"- {silent.Fact.Title}{(silent.Nearest.Count == 0 ? "; no passage comes near" : "")}", indent: 0, hanging: 2);
            foreach (var passage in silent.Nearest.Take(1))
            {
                page.Paragraph($"nearest: {Where(passage)}: {Short(passage.Text)}", indent: 4, hanging: 2);
            }
        }

        if (wanted.Paths is null && set.Silent.Where(s => !wanted.IsFirst(s.Fact)).Select(static s => s.Fact.Title).ToList() is { Count: > 0 } others)
        {
            page.Paragraph($"- nor on what no rule of the profile '{wanted.Profile}' reads: {string.Join(", ", others)}", indent: 0, hanging: 2);
        }
    }

    public static string Where(Passage passage)
    {
        var parts = new List<string>();
        if (passage.Clause is { } clause)
        {
            parts.Add("clause " + SafeText.Clean(clause));
        }

        if (passage.Page is { } page)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"page {page}"));
        }

        if (passage.Headings.Count > 0)
        {
            parts.Add("under " + SafeText.Clean(string.Join(" > ", passage.Headings)));
        }

        return parts.Count > 0 ? string.Join(", ", parts) : string.Create(CultureInfo.InvariantCulture, $"paragraph {passage.Index + 1}");
    }

    public static string Short(string text) => SafeText.Clean(text.Length <= LongestNearest ? text : text[..LongestNearest] + "\u2026");
}
