using System.Globalization;
using RelationshipRules.Compilation;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;

namespace RelationshipRules.Findings;

/// <summary>Puts the sentences of an explanation together.</summary>
internal sealed class ExplanationWriter(Finding finding, CompiledRule rule, RulesetPlan ruleset, RulesetApplicability applicability, PartnershipDocument document, ValueText values)
{
    private readonly Phrases _phrases = new(values, ruleset.Parameters);
    private readonly Reasons _reasons = new(new(values, ruleset.Parameters), document.Partnership);

    /// <summary>The explanation.</summary>
    /// <param name="traces">The conditions that were evaluated, with what they are to the rule.</param>
    public Explanation Write(IReadOnlyList<(string Role, TraceNode Trace)> traces)
    {
        List<ExplanationParagraph> paragraphs =
        [
            new(ExplanationTopic.Asked, "What it asks", Asked()),
            new(ExplanationTopic.Stated, "What the description says", Stated(traces)),
            new(ExplanationTopic.Decided, "What decided", Decided(traces)),
            new(ExplanationTopic.Missing, "What would settle it", Missing()),
            new(ExplanationTopic.Measured, "What it is measured by", Measured()),
        ];
        paragraphs.RemoveAll(p => p.Sentences.Count == 0);
        return new(paragraphs, finding.Trace);
    }

    private List<string> Asked()
    {
        var descriptor = rule.Descriptor;
        var side = descriptor.Addressee switch
        {
            Addressee.Government => "government",
            Addressee.CivilSociety => "civil society",
            _ => "both sides",
        };
        var nature = descriptor.Kind switch
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
        var sentences = new List<string> { Sentence($"“{descriptor.Title}” is {nature}") };
        if (ruleset.Applicability is { } applies)
        {
            sentences.Add(Sentence($"Its ruleset, {ruleset.Title}, applies where {_phrases.Clause(applies.Root)}"));
        }

        if (rule.ElementName is { } element)
        {
            sentences.Add(Sentence($"It looks at each {ListPlace.Words(element).Trim()} by itself"));
        }

        if (rule.When is { } when)
        {
            sentences.Add(Sentence($"It applies where {_phrases.Clause(when.Root)}"));
        }

        if (rule.Require is { } require)
        {
            var asks = descriptor.Kind switch
            {
                RuleKind.Opportunity => "The opportunity is taken where",
                RuleKind.Challenge or RuleKind.Weakness => "It is met with where",
                _ => "It asks that",
            };
            sentences.Add(Sentence($"{asks} {_phrases.Clause(require.Root)}"));
        }
        else if (rule.Value is { } value)
        {
            sentences.Add(Sentence($"It tells {_phrases.Noun(value.Root)}"));
        }

        if (rule.ExplainedBy is { } explained)
        {
            sentences.Add(Sentence($"A departure counts as explained where {_phrases.Clause(explained.Root)}"));
        }

        return sentences;
    }

    private List<string> Stated(IReadOnlyList<(string Role, TraceNode Trace)> traces)
    {
        // An id says nothing by itself; where two ids belong together, what decided tells it.
        var readings = traces.SelectMany(t => t.Trace.Facts()).Where(f => f.Pointer is not null).ToLookup(f => f.Pointer!, StringComparer.Ordinal);
        var sentences = finding.FactsRead
            .Where(f => !f.Pointer.EndsWith("/id", StringComparison.Ordinal))
            .Select(f => Stated(f, readings[f.Pointer].FirstOrDefault()))
            .ToList();
        if (sentences.Count == 0)
        {
            sentences.Add("The description states none of the facts that decide here.");
        }

        return sentences;
    }

    private string Stated(FactReading fact, TraceNode? trace)
    {
        var grounds = new List<string>();
        if (document.Locate(fact.Pointer) is { Line: > 0 } at)
        {
            grounds.Add(string.Create(CultureInfo.InvariantCulture, $"line {at.Line}"));
        }

        foreach (var evidence in finding.Evidence.Where(e => string.Equals(e.Pointer, fact.Pointer, StringComparison.Ordinal)))
        {
            var page = evidence.Page is { Length: > 0 } number ? $", p. {number}" : "";
            var note = evidence.Note is { Length: > 0 } text ? $": {text.TrimEnd('.')}" : "";
            grounds.Add($"{evidence.Document}{page}{note}");
        }

        var place = grounds.Count == 0 ? "" : $" ({string.Join("; ", grounds)})";
        return Sentence($"{fact.Title}: {(trace?.Fact is null ? fact.Text : _reasons.Text(trace))}{place}");
    }

    private List<string> Decided(IReadOnlyList<(string Role, TraceNode Trace)> traces)
    {
        var sentences = new List<string>();
        if (finding.Suppression is { } mark)
        {
            sentences.Add(Sentence($"The finding is set aside by {mark.By}: {mark.Justification}"));
        }

        switch (applicability)
        {
            case RulesetApplicability.DoesNotApply:
                sentences.Add(Sentence($"The ruleset does not apply here, because {_reasons.Of(Trace("ruleset")!)}"));
                return sentences;
            case RulesetApplicability.NotStated when finding.Outcome == Outcome.Undetermined:
                sentences.Add(Sentence($"It is not known whether the ruleset applies, because {_reasons.Of(Trace("ruleset")!)}"));
                break;
            case RulesetApplicability.Assumed:
                sentences.Add("Whether the ruleset applies is not stated; the profile takes it to apply.");
                break;
            case RulesetApplicability.Benchmark:
                sentences.Add("The ruleset would not apply by itself; the profile uses it as a yardstick.");
                break;
        }

        if (rule.Descriptor.Scope is { } scope && finding.ElementIndex is null)
        {
            var words = ListPlace.Words(scope).Trim();
            sentences.Add(finding.Outcome == Outcome.NotApplicable && Trace("when") is { } reason
                ? Sentence($"The description does not say which {words} there are, but the rule would concern none of them, because {_reasons.Of(reason)}")
                : finding.Outcome == Outcome.NotApplicable
                ? $"The description says that there are no {words}, so there is nothing to look at."
                : $"The description does not say which {words} there are.");
            return sentences;
        }

        Rule(sentences);
        sentences.Add(Conclusion());
        return sentences;

        TraceNode? Trace(string role) => traces.FirstOrDefault(t => string.Equals(t.Role, role, StringComparison.Ordinal)).Trace;

        void Rule(List<string> to)
        {
            if (Trace("when") is { } when)
            {
                to.Add(Sentence(when.Value.ToTruth() switch
                {
                    Truth.True => $"The rule applies here, because {_reasons.Of(when)}",
                    Truth.False => $"The rule does not apply here, because {_reasons.Of(when)}",
                    _ => $"It is not known whether the rule applies, because {_reasons.Of(when)}",
                }));
            }

            if (Trace("require") is { } require)
            {
                to.Add(Sentence(require.Value.ToTruth() switch
                {
                    Truth.True => $"What it asks for is the case: {_reasons.Of(require)}",
                    Truth.False => $"What it asks for is not the case: {_reasons.Of(require)}",
                    _ => $"Whether what it asks for is the case cannot be told: {_reasons.Of(require)}",
                }));
            }

            if (Trace("value") is { } value)
            {
                to.Add(Sentence(value.Value.ContainsUnknown()
                    ? $"The value cannot be worked out: {_reasons.Of(value)}"
                    : $"The value follows from this: {_reasons.Of(value)}"));
            }

            if (Trace("explainedBy") is { } explained)
            {
                to.Add(Sentence(explained.Value.ToTruth() switch
                {
                    Truth.True => $"That counts as explained, because {_reasons.Of(explained)}",
                    Truth.False => $"It does not count as explained, because {_reasons.Of(explained)}",
                    _ => $"Whether it counts as explained cannot be told: {_reasons.Of(explained)}",
                }));
            }
        }
    }

    private string Conclusion() => finding.ValueTitle is { Length: > 0 } value
        ? Sentence($"So the value is: {value}")
        : Sentence($"So the outcome is: {finding.Label}");

    private List<string> Missing() =>
    [
        .. finding.Missing.Where(m => !m.IsParameter).Select(m => Sentence(m.Question ?? $"What is the {m.Title}?")),
        .. finding.Missing.Where(m => m.IsParameter).Select(m => Sentence($"The ruleset gives no value for that day for “{m.Title}”, which nobody can state in a description")),
    ];

    private List<string> Measured() =>
    [
        .. finding.Parameters.Select(p =>
        {
            var source = p.Citation is { } citation
                ? $"; source: {SourceOf(citation)}, {citation.Locator}{(citation.Page is { } page ? $", p. {page}" : "")}"
                : "";
            var own = p.Ours is { Length: > 0 } ours ? " " + Sentence(ours) : "";
            return Sentence($"{p.Title}: {Phrases.Parameter(p)} ({p.Origin}{source})") + own;
        }),
    ];

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
        return sentence.EndsWith('.') || sentence.EndsWith('?') || sentence.EndsWith('!') ? sentence : sentence + ".";
    }
}
