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
            Paragraph(ExplanationTopic.Asked, CoreWords.Explain_Asked, Asked()),
            Paragraph(ExplanationTopic.Stated, CoreWords.Explain_Stated, Stated()),
            Paragraph(ExplanationTopic.Decided, CoreWords.Explain_Decided, Decided()),
            Paragraph(ExplanationTopic.Missing, CoreWords.Explain_Missing, finding.Missing.OrderBy(m => m.IsParameter).Select(m => m.IsParameter
                ? CoreWords.Explain_NoValue(m.Title)
                : m.Question ?? CoreWords.Explain_WhatIs(m.Title))),
            Paragraph(ExplanationTopic.Measured, CoreWords.Explain_Measured, finding.Parameters.Select(Measured)),
        ];
        return new([.. paragraphs.Where(p => p.Sentences.Count > 0)], finding.Trace);

        static ExplanationParagraph Paragraph(ExplanationTopic topic, string title, IEnumerable<string?> sentences) => new(topic, title, [.. sentences.OfType<string>().Select(Sentence)]);
    }

    private string?[] Asked()
    {
        var side = _rule.Descriptor.Addressee switch
        {
            Addressee.Government => CoreWords.Side_Government,
            Addressee.CivilSociety => CoreWords.Side_CivilSociety,
            _ => CoreWords.Side_Both,
        };
        var nature = _rule.Descriptor.Kind switch
        {
            RuleKind.Undertaking => CoreWords.Nature_Undertaking(side),
            RuleKind.SuccessFactor => CoreWords.Nature_SuccessFactor(side),
            RuleKind.Recommendation => CoreWords.Nature_Recommendation(side),
            RuleKind.Lesson => CoreWords.Nature_Lesson(side),
            RuleKind.Opportunity => CoreWords.Nature_Opportunity(side),
            RuleKind.Challenge => CoreWords.Nature_Challenge(side),
            RuleKind.Weakness => CoreWords.Nature_Weakness(side),
            _ => CoreWords.Nature_Classification,
        };
        Func<string, string> asks = _rule.Descriptor.Kind switch
        {
            RuleKind.Opportunity => CoreWords.Asked_TakenWhere,
            RuleKind.Challenge or RuleKind.Weakness => CoreWords.Asked_MetWhere,
            _ => CoreWords.Asked_That,
        };
        return
        [
            CoreWords.Asked_Nature(_rule.Descriptor.Title, nature),
            ruleset.Applicability is { } applies ? CoreWords.Asked_RulesetApplies(ruleset.Title, phrases.Clause(applies.Root)) : null,
            _rule.ElementName is { } element ? CoreWords.Asked_Each(ListPlace.Words(element).Trim()) : null,
            _rule.When is { } when ? CoreWords.Asked_Applies(phrases.Clause(when.Root)) : null,
            _rule.Require is { } require ? asks(phrases.Clause(require.Root)) : null,
            _rule.Value is { } value ? CoreWords.Asked_Tells(phrases.Noun(value.Root)) : null,
            _rule.ExplainedBy is { } explained ? CoreWords.Asked_Explained(phrases.Clause(explained.Root)) : null,
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
        return sentences.Length > 0 ? sentences : [CoreWords.Stated_None];
    }

    private string Stated(FactReading fact, TraceNode? trace)
    {
        IEnumerable<string> line = document.Locate(fact.Pointer) is { Line: > 0 } at ? [CoreWords.Line(PlainText.Number(at.Line))] : [];
        string[] grounds = [.. line, .. finding.Evidence.Where(e => string.Equals(e.Pointer, fact.Pointer, StringComparison.Ordinal)).Select(evidence =>
        {
            var (clause, page) = (evidence.Entry.Clause is { Length: > 0 } item ? CoreWords.Evidence_Clause(item) : "", evidence.Entry.Page is { Length: > 0 } number ? $", {PlainText.Pages(number)}" : "");
            var quote = evidence.Entry.Quote is { Length: > 0 } words ? $": “{words}”" : "";
            var note = evidence.Entry.Note is { Length: > 0 } text ? $": {text.TrimEnd('.')}" : "";
            return $"{evidence.Entry.Document}{clause}{page}{quote}{note}";
        })];
        var place = grounds.Length == 0 ? "" : $" ({string.Join("; ", grounds)})";
        return $"{fact.Title}: {(trace?.Fact is null ? fact.Text : _reasons.Text(trace))}{place}";
    }

    private string?[] Decided() =>
    [
        finding.Suppression is { } mark ? CoreWords.Decided_SetAside(mark.By, mark.Justification) : null,
        applicability switch
        {
            RulesetApplicability.DoesNotApply => CoreWords.Decided_RulesetDoesNotApply(_reasons.Of(Trace("ruleset")!)),
            RulesetApplicability.NotStated when finding.Outcome == Outcome.Undetermined => CoreWords.Decided_RulesetNotKnown(_reasons.Of(Trace("ruleset")!)),
            RulesetApplicability.Yardstick => CoreWords.Decided_Yardstick,
            _ => null,
        },
        finding.Result.Because is NotApplicableBecause.Party or NotApplicableBecause.Day ? finding.Message : null,
        finding.IsYardstick ? explainer.TellYardstick(finding) : null,
        finding.IsYardstick ? _rule.SupersededBy?.Statement : null,
        .. finding.Presumptions.Select(p => CoreWords.Decided_Presumed(p.Statement)),
        .. finding.Result.Because is NotApplicableBecause.Place or NotApplicableBecause.Day or NotApplicableBecause.Party || applicability == RulesetApplicability.DoesNotApply ? []
            : _rule.Descriptor.Scope is { } scope && finding.ElementIndex is null ? [WithoutElements(ListPlace.Words(scope).Trim())]
            : finding.Traces.Where(t => t.Role is not "ruleset" and not "day").Select(t => Told(t.Role, t.Trace.Value)(_reasons.Of(t.Trace)))
                .Append(finding.ValueTitle is { Length: > 0 } value ? CoreWords.Decided_Value(value) : CoreWords.Decided_Outcome(finding.Label)),
    ];

    private string WithoutElements(string words)
        => finding.Outcome != Outcome.NotApplicable ? CoreWords.Decided_ElementsNotStated(words)
            : Trace("when") is { } reason ? CoreWords.Decided_ElementsDoNotMatter(words, _reasons.Of(reason))
            : CoreWords.Decided_NoElements(words);

    private TraceNode? Trace(string role) => finding.Traces.FirstOrDefault(t => string.Equals(t.Role, role, StringComparison.Ordinal)).Trace;

    private static Func<string, string> Told(string role, Value value) => (role, value.ToTruth()) switch
    {
        ("when", Truth.True) => CoreWords.Told_Applies,
        ("when", Truth.False) => CoreWords.Told_DoesNotApply,
        ("when", _) => CoreWords.Told_NotKnownWhetherApplies,
        ("bound", _) => CoreWords.Told_NotKnownWhetherBound,
        ("require", Truth.True) => CoreWords.Told_IsTheCase,
        ("require", Truth.False) => CoreWords.Told_IsNotTheCase,
        ("require", _) => CoreWords.Told_CannotBeTold,
        ("explainedBy", Truth.True) => CoreWords.Told_Explained,
        ("explainedBy", Truth.False) => CoreWords.Told_NotExplained,
        ("explainedBy", _) => CoreWords.Told_ExplainedCannotBeTold,
        _ => value.ContainsUnknown() ? CoreWords.Told_ValueNotKnown : CoreWords.Told_Value,
    };

    private static string Measured(ParameterInForce parameter)
    {
        var own = parameter.Ours is { Length: > 0 } ours ? " " + Sentence(ours) : "";
        return Sentence(parameter.Citation is { } citation
            ? CoreWords.Measured_Source(parameter.Title, Phrases.Parameter(parameter), parameter.Origin, SourceOf(citation), citation.Locator, citation.Page is { } page ? $", {PlainText.Pages(page)}" : "")
            : CoreWords.Measured(parameter.Title, Phrases.Parameter(parameter), parameter.Origin)) + own;
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
