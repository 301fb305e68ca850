using RelationshipRules.Compilation;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;

namespace RelationshipRules.Findings;

internal sealed class ExplanationWriter(Explainer explainer, Finding finding, RulesetPlan ruleset, RulesetApplicability applicability, PartnershipDocument document, Phrases phrases)
{
    private readonly CompiledRule _rule = finding.Entry.Rule;
    private readonly Reasons _reasons = new(phrases, document.Partnership);

    public Explanation Write()
    {
        ExplanationParagraph[] paragraphs =
        [
            Paragraph(ExplanationTopic.Asked, "What it asks", Asked()),
            Paragraph(ExplanationTopic.Stated, "What the description says", Stated()),
            Paragraph(ExplanationTopic.Decided, "What decided", Decided()),
            Paragraph(ExplanationTopic.Missing, "What would settle it", finding.Missing.OrderBy(m => m.IsParameter).Select(m => m.IsParameter
                ? $"The ruleset gives no value for that day for “{m.Title}”, which nobody can state in a description"
                : m.Question ?? $"What is the {m.Title}?")),
            Paragraph(ExplanationTopic.Measured, "What it is measured by", finding.Parameters.Select(Measured)),
        ];
        return new([.. paragraphs.Where(p => p.Sentences.Count > 0)], finding.Trace);

        static ExplanationParagraph Paragraph(ExplanationTopic topic, string title, IEnumerable<string?> sentences) => new(topic, title, [.. sentences.OfType<string>().Select(Sentence)]);
    }

    private string?[] Asked()
    {
        var side = _rule.Descriptor.Addressee switch
        {
            Addressee.Government => "government",
            Addressee.CivilSociety => "civil society",
            _ => "both sides",
        };
        var nature = _rule.Descriptor.Kind switch
        {
            RuleKind.Undertaking => $"an undertaking of {side}",
            RuleKind.SuccessFactor => $"a factor of success, in the hands of {side}",
            RuleKind.Recommendation => $"a recommendation to {side}",
            RuleKind.Lesson => $"a lesson for {side}",
            RuleKind.Opportunity => $"an opportunity for {side}",
            RuleKind.Challenge => $"a challenge for {side}",
            RuleKind.Weakness => $"a weakness that {side} can make good",
            _ => "a classification, which judges nobody",
        };
        var asks = _rule.Descriptor.Kind switch
        {
            RuleKind.Opportunity => "The opportunity is taken where",
            RuleKind.Challenge or RuleKind.Weakness => "It is met with where",
            _ => "It asks that",
        };
        return
        [
            $"“{_rule.Descriptor.Title}” is {nature}",
            ruleset.Applicability is { } applies ? $"Its ruleset, {ruleset.Title}, applies where {phrases.Clause(applies.Root)}" : null,
            _rule.ElementName is { } element ? $"It looks at each {ListPlace.Words(element).Trim()} by itself" : null,
            _rule.When is { } when ? $"It applies where {phrases.Clause(when.Root)}" : null,
            _rule.Require is { } require ? $"{asks} {phrases.Clause(require.Root)}" : null,
            _rule.Value is { } value ? $"It tells {phrases.Noun(value.Root)}" : null,
            _rule.ExplainedBy is { } explained ? $"A departure counts as explained where {phrases.Clause(explained.Root)}" : null,
        ];
    }

    private string[] Stated()
    {
        // An id says nothing by itself; where two ids belong together, what decided tells it.
        var readings = finding.Traces.SelectMany(t => t.Trace.Facts()).ToLookup(f => f.Pointer, StringComparer.Ordinal);
        string[] sentences =
        [
            .. finding.FactsRead
                .Where(f => !f.Pointer.EndsWith("/id", StringComparison.Ordinal))
                .Select(f => Stated(f, readings[f.Pointer].FirstOrDefault())),
        ];
        return sentences.Length > 0 ? sentences : ["The description states none of the facts that decide here."];
    }

    private string Stated(FactReading fact, TraceNode? trace)
    {
        IEnumerable<string> line = document.Locate(fact.Pointer) is { Line: > 0 } at ? [$"line {PlainText.Number(at.Line)}"] : [];
        string[] grounds = [.. line, .. finding.Evidence.Where(e => string.Equals(e.Pointer, fact.Pointer, StringComparison.Ordinal)).Select(evidence =>
        {
            var (clause, page) = (evidence.Entry.Clause is { Length: > 0 } item ? $", clause {item}" : "", evidence.Entry.Page is { Length: > 0 } number ? $", {(char.IsLetter(number[0]) && number.Contains(' ', StringComparison.Ordinal) ? "" : "p. ")}{number}" : "");
            var quote = evidence.Entry.Quote is { Length: > 0 } words ? $": “{words}”" : "";
            var note = evidence.Entry.Note is { Length: > 0 } text ? $": {text.TrimEnd('.')}" : "";
            return $"{evidence.Entry.Document}{clause}{page}{quote}{note}";
        })];
        var place = grounds.Length == 0 ? "" : $" ({string.Join("; ", grounds)})";
        return $"{fact.Title}: {(trace?.Fact is null ? fact.Text : _reasons.Text(trace))}{place}";
    }

    private string?[] Decided() =>
    [
        finding.Suppression is { } mark ? $"The finding is set aside by {mark.By}: {mark.Justification}" : null,
        applicability switch
        {
            RulesetApplicability.DoesNotApply => $"The ruleset does not apply here, because {_reasons.Of(Trace("ruleset")!)}",
            RulesetApplicability.NotStated when finding.Outcome == Outcome.Undetermined => $"It is not known whether the ruleset applies, because {_reasons.Of(Trace("ruleset")!)}",
            RulesetApplicability.Yardstick => "The ruleset would not apply by itself; the profile uses it as a yardstick.",
            _ => null,
        },
        finding.Result.Because is NotApplicableBecause.Party or NotApplicableBecause.Day ? finding.Message : null,
        finding.IsYardstick ? explainer.TellYardstick(finding) : null,
        finding.IsYardstick ? _rule.SupersededBy?.Statement : null,
        .. finding.Presumptions.Select(p => $"Nothing is stated of this, so it is presumed: {p.Statement}"),
        .. finding.Result.Because is NotApplicableBecause.Place or NotApplicableBecause.Day or NotApplicableBecause.Party || applicability == RulesetApplicability.DoesNotApply ? []
            : _rule.Descriptor.Scope is { } scope && finding.ElementIndex is null ? [WithoutElements(ListPlace.Words(scope).Trim())]
            : finding.Traces.Where(t => t.Role is not "ruleset" and not "day").Select(t => $"{Told(t.Role, t.Trace.Value)} {_reasons.Of(t.Trace)}")
                .Append(finding.ValueTitle is { Length: > 0 } value ? $"So the value is: {value}" : $"So the outcome is: {finding.Label}"),
    ];

    private string WithoutElements(string words)
        => finding.Outcome != Outcome.NotApplicable ? $"The description does not say which {words} there are."
            : Trace("when") is { } reason ? $"The description does not say which {words} there are, but the rule would concern none of them, because {_reasons.Of(reason)}"
            : $"The description says that there are no {words}, so there is nothing to look at.";

    private TraceNode? Trace(string role) => finding.Traces.FirstOrDefault(t => string.Equals(t.Role, role, StringComparison.Ordinal)).Trace;

    private static string Told(string role, Value value) => (role, value.ToTruth()) switch
    {
        ("when", Truth.True) => "The rule applies here, because",
        ("when", Truth.False) => "The rule does not apply here, because",
        ("when", _) => "It is not known whether the rule applies, because",
        ("bound", _) => "It is not known whether the party that it speaks to is bound, because",
        ("require", Truth.True) => "What it asks for is the case:",
        ("require", Truth.False) => "What it asks for is not the case:",
        ("require", _) => "Whether what it asks for is the case cannot be told:",
        ("explainedBy", Truth.True) => "That counts as explained, because",
        ("explainedBy", Truth.False) => "It does not count as explained, because",
        ("explainedBy", _) => "Whether it counts as explained cannot be told:",
        _ => value.ContainsUnknown() ? "The value cannot be worked out:" : "The value follows from this:",
    };

    private static string Measured(ParameterInForce parameter)
    {
        var source = parameter.Citation is { } citation ? $"; source: {SourceOf(citation)}, {citation.Locator}{(citation.Page is { } page ? $", p. {page}" : "")}" : "";
        var own = parameter.Ours is { Length: > 0 } ours ? " " + Sentence(ours) : "";
        return Sentence($"{parameter.Title}: {Phrases.Parameter(parameter)} ({parameter.Origin}{source})") + own;
    }

    /// <summary>Titles of laws and papers run long; what stands before the colon is what people call them.</summary>
    private static string SourceOf(Citation citation)
    {
        var title = citation.SourceTitle.Length > 0 ? citation.SourceTitle : citation.Source;
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        return title.Length > 60 && colon > 0 ? title[..colon] : title;
    }

    /// <summary>A sentence has a capital at its start and one mark at its end.</summary>
    private static string Sentence(string text)
    {
        text = text.Trim();
        var sentence = text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
        return sentence is [.., '.' or '?' or '!'] ? sentence : sentence + ".";
    }
}
