using System.Text.Json;
using RelationshipRules.Reporting.Baselines;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Trajectories;
using RelationshipRules.Sessions;

namespace RelationshipRules.Reporting.Json;

/// <summary>Writes one assessment as the object that <c>report.schema.json</c> describes.</summary>
internal sealed class AssessmentJson(ReportOptions options)
{
    /// <summary>Writes an assessment with the path that led to it; without a path, with the one that its own dated views of the relationship tell.</summary>
    public void Write(Utf8JsonWriter json, Assessment assessment, Trajectory? snapshots)
    {
        json.WriteStartObject();
        json.WriteObject("tool", ("name", options.ToolName), ("version", options.ToolVersion));
        json.WriteString("profile", assessment.ProfileName);
        json.WriteString("asOf", Names.Of(assessment.AsOf));
        WriteDescription(json, assessment.Document, options.RelativePath?.Invoke(assessment.Document));
        var isReadable = assessment.Document.IsReadable;
        WriteRulesets(json, assessment, isReadable);
        if (assessment.GetListsInPart() is { Count: > 0 } lists)
        {
            json.WriteObjects("listsInPart", lists, static (json, list) =>
            {
                json.WriteString("pointer", list.Pointer);
                json.WriteNumber("atLeast", list.Count);
            });
        }

        WriteDerived(json, assessment, isReadable);
        var comparison = options.Baseline?.Compare(assessment);

        // In the order of the rules, so that two reports compare line by line; each is made as it is written, so that nothing piles up.
        var listed = isReadable ? assessment.Outcomes.Where(options.Lists) : [];
        json.WriteObjects("results", listed, (json, outcome) => WriteResult(json, assessment, assessment.GetFinding(outcome), comparison));
        WriteBaseline(json, comparison);
        json.WriteObjects("conflicts", isReadable ? assessment.Conflicts : [], static (json, conflict) =>
        {
            json.WriteTexts("rules", [conflict.First.Id, conflict.Second.Id]);
            json.WriteString("reason", conflict.Reason);
        });
        TrajectoryJson.Write(json, assessment, snapshots);
        if (Balance.Of(assessment) is { IsEmpty: false } balance)
        {
            BalanceJson.Write(json, balance);
        }

        if (assessment.Contradictions.Count > 0)
        {
            json.WriteObjects("contradictions", assessment.Contradictions, (json, contradiction) =>
            {
                json.WriteString("rule", contradiction.Rule);
                json.WriteString("message", contradiction.Message);
                json.WriteObjects("facts", contradiction.Facts, (json, fact) =>
                {
                    json.WriteString("title", fact.Title);
                    json.WriteString("text", fact.Text);
                    WriteLocation(json, assessment.Document.Locate(fact.Pointer));
                });
            });
        }

        json.WriteObjects("diagnostics", assessment.Diagnostics, static (json, diagnostic) =>
        {
            json.WriteString("id", diagnostic.Id);
            json.WriteString("severity", Names.Of(diagnostic.Severity));
            json.WriteString("message", diagnostic.Message);
            WriteLocation(json, diagnostic.Location);
        });
        WriteSummary(json, isReadable ? assessment.Summary : default);
        json.WriteEndObject();
    }

    public static void WriteDescription(Utf8JsonWriter json, PartnershipDocument document, string? relativePath = null)
    {
        json.WriteStartObject("description");
        json.WriteString("id", document.Partnership.Id);
        json.WriteString("title", document.Partnership.Title);
        json.WriteString("path", document.Path);
        json.WriteIfStated("relativePath", string.Equals(relativePath, document.Path, StringComparison.Ordinal) ? null : relativePath);
        json.WriteEndObject();
    }

    private static void WriteRulesets(Utf8JsonWriter json, Assessment assessment, bool isReadable) =>
        json.WriteObjects("rulesets", assessment.Rulesets, (json, ruleset) =>
        {
            json.WriteString("name", ruleset.Name);
            json.WriteString("title", ruleset.Title);
            json.WriteString("version", ruleset.Version);
            json.WriteTexts("yardstick", ruleset.Yardstick.Select(Names.Of));
            json.WriteString("applicability", Names.Of(isReadable ? ruleset.Applicability : RulesetApplicability.NotEvaluated));
            if (ruleset.DaysOfForce is { } days)
            {
                json.WriteObject("inForce", ("from", days.From is { } from ? Names.Of(from) : null), ("to", days.To is { } to ? Names.Of(to) : null));
            }

            if (ruleset.SupersededBy is { } successor)
            {
                json.WriteObject("supersededBy", ("title", successor.Title), ("statement", successor.Statement), ("ruleset", successor.Ruleset), ("url", successor.Url));
            }

            json.WriteObjects("presumptions", ruleset.Presumptions, static (json, presumption) =>
            {
                json.WriteString("name", presumption.Name);
                json.WriteString("fact", presumption.Fact);
                json.WriteString("statement", presumption.Statement);
            });
            json.WriteStartObject("parameters");
            foreach (var parameter in ruleset.Parameters)
            {
                json.WriteValue(parameter.Name, parameter.Value);
            }

            json.WriteEndObject();
        });

    private static void WriteDerived(Utf8JsonWriter json, Assessment assessment, bool isReadable)
    {
        json.WriteStartObject("derived");
        foreach (var fact in isReadable ? assessment.DerivedFacts : [])
        {
            json.WriteStartObject(Wording.FactPath(fact.Pointer, withIndexes: true));
            json.WriteValue("value", fact.Value);

            // The classification rule that tells this derived fact to a reader, or null where none does.
            json.WriteString("rule", assessment.Classifications.FirstOrDefault(c => string.Equals(c.Rule.Value, fact.Path, StringComparison.Ordinal))?.Rule.Id);
            json.WriteString("ruleset", fact.Ruleset);
            if (fact.RestsOnPresumption)
            {
                json.WriteBoolean("restsOnPresumption", true);
            }

            json.WriteTexts("because", fact.Because.Select(static r => $"{r.Title}: {r.Text}"));
            json.WriteTexts("missing", fact.Missing.Select(static m => m.Pointer));
            json.WriteEndObject();
            json.HandOn();
        }

        json.WriteEndObject();
    }

    private void WriteResult(Utf8JsonWriter json, Assessment assessment, Finding finding, BaselineComparison? comparison)
    {
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("outcome", Names.Of(finding.Outcome));
        json.WriteIfStated("because", FindingText.Because(finding));
        json.WriteString("label", finding.Label);
        json.WriteString("severity", Names.Of(finding.Severity));
        if (finding.IsYardstick)
        {
            json.WriteBoolean("yardstick", true);
        }

        json.WriteString("kind", Names.Of(finding.Rule.Kind));
        json.WriteString("addressee", Names.Of(finding.Rule.Addressee));
        json.WriteIfStated("value", finding.Value);
        json.WriteString("message", finding.Message);
        json.WriteString("remedy", finding.Remedy);
        WriteLocation(json, finding.Location);
        json.WriteObjects("citations", finding.Citations, static (json, citation) =>
        {
            json.WriteString("source", citation.Source);
            json.WriteString("locator", citation.Locator);
            json.WriteIfStated("page", citation.Page);
            json.WriteIfStated("anchor", citation.Anchor);
        });
        json.WriteTexts("missing", finding.Missing.Select(static m => m.Pointer));
        if (finding.WholeLists.Count > 0)
        {
            json.WriteTexts("wholeLists", finding.WholeLists.Select(static list => list.Pointer));
        }

        if (finding.Result.RestsOnPresumption)
        {
            json.WriteTexts("presumptions", finding.Presumptions.Select(static p => p.Name));
        }

        if (finding.Contradictions.Count > 0)
        {
            json.WriteTexts("contradictions", finding.Contradictions.Select(static c => c.Rule).Distinct(StringComparer.Ordinal));
        }

        json.WriteObjects("evidence", finding.Evidence, static (json, evidence) =>
        {
            json.WriteString("document", evidence.Entry.Document);
            json.WriteIfStated("page", evidence.Entry.Page);
            json.WriteIfStated("clause", evidence.Entry.Clause);
            json.WriteIfStated("quote", evidence.Entry.Quote);
            json.WriteIfStated("url", evidence.Entry.Url);
            json.WriteIfStated("note", evidence.Entry.Note);
            json.WriteIfStated("by", evidence.Entry.By);
            json.WriteIfStated("side", evidence.Entry.Side is { } side ? Names.Of(side) : null);
            json.WriteIfStated("on", evidence.Entry.On is { } day ? Names.Of(day) : null);
        });
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteIfStated("baselineState", comparison?.StateOf(finding));
        json.WriteIfStated("toldUnder", FindingText.ToldUnder(assessment, finding));
        if (finding.Suppression is { } mark)
        {
            var until = mark.Until is { } day ? Names.Of(day) : null;
            json.WriteObject("suppressed", ("by", mark.By), ("justification", mark.Justification), ("until", until));
        }
        else
        {
            json.WriteNull("suppressed");
        }

        if (options.Trace)
        {
            ExplanationJson.Write(json, finding.Explain());
        }
    }

    private static void WriteBaseline(Utf8JsonWriter json, BaselineComparison? comparison)
    {
        if (comparison is null)
        {
            return;
        }

        json.WriteStartObject("baseline");
        json.WriteNumber("new", comparison.New);
        json.WriteNumber("unchanged", comparison.Unchanged);
        json.WriteObjects("left", comparison.Left, static (json, entry) =>
        {
            json.WriteString("rule", entry.Rule);
            json.WriteString("message", entry.Message);
            json.WriteString("fingerprint", entry.Fingerprint);
            json.WriteString("exit", Names.Of(entry.Exit!.Value));
        });
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, OutcomeSummary summary)
    {
        json.WriteStartObject("summary");
        WriteCounts(json, summary);
        json.WriteNumber("classified", summary.Classified);
        json.WriteNumber("suppressed", summary.Suppressed);
        json.WriteNumber("contradicted", summary.Contradicted);
        json.WriteEndObject();
    }

    public static void WriteCounts(Utf8JsonWriter json, OutcomeSummary summary)
    {
        json.WriteNumber("violated", summary.Violated);
        json.WriteNumber("unexplained", summary.Unexplained);
        json.WriteNumber("explained", summary.Explained);
        json.WriteNumber("satisfied", summary.Satisfied);
        json.WriteNumber("undetermined", summary.Undetermined);
        json.WriteNumber("notApplicable", summary.NotApplicable);
    }

    /// <summary>An empty object where no place is known; lines and columns only where there is a text.</summary>
    private static void WriteLocation(Utf8JsonWriter json, SourceLocation? location)
    {
        json.WriteStartObject("location");
        if (location is not null)
        {
            json.WriteString("pointer", location.Pointer);
            if (location.Line > 0)
            {
                json.WriteNumber("line", location.Line);
                json.WriteNumber("column", location.Column);
                json.WriteNumber("endLine", location.EndLine);
                json.WriteNumber("endColumn", location.EndColumn);
            }
        }

        json.WriteEndObject();
    }
}
