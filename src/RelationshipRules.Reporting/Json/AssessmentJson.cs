using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RelationshipRules.Reporting.Baselines;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Json;

/// <summary>Writes one assessment as the object that <c>report.schema.json</c> describes.</summary>
internal sealed class AssessmentJson(ReportOptions options, ReportScope scope)
{
    /// <summary>Apostrophes and letters of all scripts stand as they are: a report is JSON for tools and readers, not part of a web page.</summary>
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static JsonWriterOptions WriterOptions(bool indented) => new()
    {
        Indented = indented,
        Encoder = Encoder,
#if NET9_0_OR_GREATER
        // Before .NET 9 the writer ends lines as the machine does.
        NewLine = "\n",
#endif
    };

    public void Write(Utf8JsonWriter json, Assessment assessment) => Write(json, assessment, null);

    /// <summary>Writes an assessment with the path that led to it; without a path, with the one that its own dated views of the relationship tell.</summary>
    public void Write(Utf8JsonWriter json, Assessment assessment, Trajectory? snapshots)
    {
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteString("name", options.ToolName);
        json.WriteString("version", options.ToolVersion);
        json.WriteEndObject();
        json.WriteString("profile", assessment.ProfileName);
        json.WriteString("asOf", JsonNames.Of(assessment.AsOf));
        WriteDescription(json, assessment);
        var isReadable = assessment.Document.IsReadable;
        WriteRulesets(json, assessment, isReadable);
        WriteDerived(json, assessment, isReadable);
        var comparison = options.Baseline?.Compare(assessment);
        WriteResults(json, assessment, isReadable, comparison);
        WriteBaseline(json, comparison);
        WriteConflicts(json, assessment, isReadable);
        var trajectory = snapshots ?? Trajectory.From(assessment);
        if (snapshots is not null || trajectory is { IsPath: true, TellsClasses: true })
        {
            TrajectoryJson.Write(json, trajectory);
        }

        if (Balance.Of(assessment) is { IsEmpty: false } balance)
        {
            BalanceJson.Write(json, balance);
        }

        WriteDiagnostics(json, assessment);
        WriteSummary(json, isReadable ? assessment.Summary : default);
        json.WriteEndObject();
    }

    private static void WriteDescription(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteStartObject("description");
        json.WriteString("id", assessment.Document.Partnership.Id);
        json.WriteString("title", assessment.Document.Partnership.Title);
        json.WriteString("path", assessment.Document.Path);
        json.WriteEndObject();
    }

    private static void WriteRulesets(Utf8JsonWriter json, Assessment assessment, bool isReadable)
    {
        json.WriteStartArray("rulesets");
        foreach (var ruleset in assessment.Rulesets)
        {
            json.WriteStartObject();
            json.WriteString("name", ruleset.Name);
            json.WriteString("title", ruleset.Title);
            json.WriteString("version", ruleset.Version);
            json.WriteString("mode", JsonNames.Of(ruleset.Mode));
            json.WriteString("applicability", JsonNames.Of(isReadable ? ruleset.Applicability : RulesetApplicability.NotEvaluated));
            json.WriteStartObject("parameters");
            foreach (var parameter in ruleset.Parameters)
            {
                json.WritePropertyName(parameter.Name);
                WriteValue(json, parameter.Value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDerived(Utf8JsonWriter json, Assessment assessment, bool isReadable)
    {
        json.WriteStartObject("derived");
        foreach (var fact in isReadable ? assessment.DerivedFacts : [])
        {
            json.WriteStartObject(Key(fact.Pointer));
            json.WritePropertyName("value");
            WriteValue(json, fact.Value);
            json.WriteString("rule", RuleOf(assessment, fact));
            json.WriteString("ruleset", fact.Ruleset);
            json.WriteStartArray("because");
            foreach (var reading in fact.Because)
            {
                json.WriteStringValue($"{reading.Title}: {reading.Text}");
            }

            json.WriteEndArray();
            WriteMissing(json, fact.Missing);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>The classification rule that tells this derived fact to a reader, or null where none does.</summary>
    private static string? RuleOf(Assessment assessment, DerivedFact fact) =>
        assessment.Classifications.FirstOrDefault(c => string.Equals(c.Rule.Value, fact.Path, StringComparison.Ordinal))?.Rule.Id;

    private void WriteResults(Utf8JsonWriter json, Assessment assessment, bool isReadable, BaselineComparison? comparison)
    {
        json.WriteStartArray("results");
        if (isReadable)
        {
            // In the order of the rules, so that two reports compare line by line; each is made as it is written, so that nothing piles up.
            foreach (var outcome in assessment.Outcomes)
            {
                if (ReportedOutcomes.IsListed(outcome, scope))
                {
                    WriteResult(json, assessment, assessment.GetFinding(outcome), comparison);
                }
            }
        }

        json.WriteEndArray();
    }

    private void WriteResult(Utf8JsonWriter json, Assessment assessment, Finding finding, BaselineComparison? comparison)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("outcome", JsonNames.Of(finding.Outcome));
        json.WriteString("label", finding.Label);
        json.WriteString("severity", JsonNames.Of(finding.Severity));
        json.WriteString("kind", JsonNames.Of(finding.Rule.Kind));
        json.WriteString("addressee", JsonNames.Of(finding.Rule.Addressee));
        if (finding.Value is { } value)
        {
            json.WriteString("value", value);
        }

        json.WriteString("message", finding.Message);
        json.WriteString("remedy", finding.Remedy);
        json.WritePropertyName("location");
        WriteLocation(json, finding.Location);
        WriteCitations(json, finding.Citations);
        WriteMissing(json, finding.Missing);
        json.WriteStartArray("evidence");
        foreach (var evidence in finding.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("document", evidence.Document);
            WriteIfStated(json, "page", evidence.Page);
            WriteIfStated(json, "note", evidence.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("fingerprint", finding.Fingerprint);
        if (comparison is not null && finding.Outcome is (Outcome.Violated or Outcome.Explained or Outcome.Undetermined))
        {
            json.WriteString("baselineState", comparison.IsNew(finding) ? "new" : "unchanged");
        }

        WriteIfStated(json, "toldUnder", FindingText.ToldUnder(assessment, finding));
        if (finding.Suppression is { } mark)
        {
            json.WriteStartObject("suppressed");
            json.WriteString("by", mark.By);
            json.WriteString("justification", mark.Justification);
            json.WriteString("until", mark.Until is { } until ? JsonNames.Of(until) : null);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("suppressed");
        }

        if (options.Trace)
        {
            ExplanationJson.Write(json, finding.Explain());
        }

        json.WriteEndObject();
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
        json.WriteStartArray("left");
        foreach (var entry in comparison.Left)
        {
            json.WriteStartObject();
            json.WriteString("rule", entry.Rule);
            json.WriteString("message", entry.Message);
            json.WriteString("fingerprint", entry.Fingerprint);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCitations(Utf8JsonWriter json, IReadOnlyList<Citation> citations)
    {
        json.WriteStartArray("citations");
        foreach (var citation in citations)
        {
            json.WriteStartObject();
            json.WriteString("source", citation.Source);
            json.WriteString("locator", citation.Locator);
            WriteIfStated(json, "page", citation.Page);
            WriteIfStated(json, "anchor", citation.Anchor);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMissing(Utf8JsonWriter json, IReadOnlyList<MissingFact> missing)
    {
        json.WriteStartArray("missing");
        foreach (var fact in missing)
        {
            json.WriteStringValue(fact.Pointer);
        }

        json.WriteEndArray();
    }

    private static void WriteConflicts(Utf8JsonWriter json, Assessment assessment, bool isReadable)
    {
        json.WriteStartArray("conflicts");
        foreach (var conflict in isReadable ? assessment.Conflicts : [])
        {
            json.WriteStartObject();
            json.WriteStartArray("rules");
            json.WriteStringValue(conflict.First.Id);
            json.WriteStringValue(conflict.Second.Id);
            json.WriteEndArray();
            json.WriteString("reason", conflict.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDiagnostics(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in assessment.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("id", diagnostic.Id);
            json.WriteString("severity", JsonNames.Of(diagnostic.Severity));
            json.WriteString("message", diagnostic.Message);
            json.WritePropertyName("location");
            WriteLocation(json, diagnostic.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSummary(Utf8JsonWriter json, OutcomeSummary summary)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("violated", summary.Violated);
        json.WriteNumber("explained", summary.Explained);
        json.WriteNumber("satisfied", summary.Satisfied);
        json.WriteNumber("undetermined", summary.Undetermined);
        json.WriteNumber("notApplicable", summary.NotApplicable);
        json.WriteNumber("classified", summary.Classified);
        json.WriteNumber("suppressed", summary.Suppressed);
        json.WriteEndObject();
    }

    /// <summary>An empty object where no place is known; lines and columns only where there is a text.</summary>
    private static void WriteLocation(Utf8JsonWriter json, SourceLocation? location)
    {
        json.WriteStartObject();
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

    internal static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case IEnumerable<string> texts:
                json.WriteStartArray();
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteIfStated(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>A place as conditions write it: <c>/agreements/0/x</c> is <c>agreements[0].x</c>, <c>/relationship/class</c> is <c>relationship.class</c>.</summary>
    private static string Key(string pointer)
    {
        var key = new StringBuilder(pointer.Length);
        foreach (var step in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
            {
                key.Append('[').Append(step).Append(']');
            }
            else
            {
                key.Append(key.Length > 0 ? "." : "").Append(step);
            }
        }

        return key.ToString();
    }
}
