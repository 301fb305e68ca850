using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Cli.Records;

namespace RelationshipRules.Cli.Runs;

/// <summary>
/// Checks all descriptions of a run, whatever they come from: they are read one after the other, judged and made ready for the reports on several threads, and told in the order of the
/// input. No more of them are in memory than are under way.
/// </summary>
/// <param name="inputs">What the call names.</param>
/// <param name="lines">Which of them have a description on each line.</param>
/// <param name="records">Which of them are files of records, and how those are read.</param>
/// <param name="reports">Where they are told.</param>
/// <param name="environment">The world.</param>
internal sealed class CheckRun(InputPaths inputs, IReadOnlySet<InputPath> lines, RecordRun records, ReportSet reports, CliEnvironment environment)
{
    private readonly DescriptionIds _ids = new(environment);
    private readonly ProblemTally _problems = new(environment);

    /// <summary>How many threads work.</summary>
    public required int Jobs { get; init; }

    /// <summary>Checks them.</summary>
    /// <param name="analyze">Judges a description, on any thread.</param>
    /// <param name="judge">Says what an assessment means for the exit code, on any thread.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    public int Run(Analysis analyze, Func<Assessment, int> judge, CancellationToken cancellationToken)
    {
        var worst = ExitCode.Success;
        var items = inputs.Paths.SelectMany(input => Items(input, cancellationToken)).Select(static (item, at) => (Item: item, Number: at + 1));
        using var progress = new Progress(environment, "checking", inputs.Paths.Any(input => lines.Contains(input) || records.Has(input)) ? 1 : inputs.Paths.Count);
        foreach (var (item, assessment, write, exitCode) in InOrder.Select(items, static item => item.Item.Size, Work, Jobs, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            worst = Math.Max(worst, exitCode);
            progress.Next(item.Name ?? assessment.Document.Path ?? item.Input.Display);
            if (item.Problem is { } problem)
            {
                if (item.IsCutShort && reports.AreKept)
                {
                    throw new CliException($"{item.Name}: {problem}", "What is done is kept beside the output; the same call goes on from there.");
                }

                if (!item.IsOfMany || _problems.IsNamed(item.Input.Display))
                {
                    DiagnosticPrinter.WriteProblem(item.Name!, problem, environment);
                }
            }
            else if (item.Then is null)
            {
                _ids.Add(assessment.Document.Partnership.Id, item.Input, item.Line);
            }

            if (reports.IsOnScreen)
            {
                progress.Dispose();
            }

            write();
            if (item.Problem is not null)
            {
                continue;
            }

            // What a report to a file holds is not on the screen.
            if (!reports.ShowsDiagnostics && (!item.IsOfMany || (assessment.HasErrors && _problems.IsNamed(item.Input.Display))))
            {
                DiagnosticPrinter.WriteErrors(assessment, environment, reports.CountsDiagnostics ? Severity.Warning : Severity.Error);
            }

            item.Then?.Invoke(assessment);
        }

        _problems.TellRest();
        _ids.TellRest();
        return worst;

        (CheckItem Item, Assessment Assessment, Action Write, int ExitCode) Work((CheckItem Item, int Number) numbered)
        {
            var item = numbered.Item;
            var assessment = analyze(item.Open(), cancellationToken);
            return (item, assessment, reports.Prepare(assessment, numbered.Number), judge(assessment));
        }
    }

    private IEnumerable<CheckItem> Items(InputPath input, CancellationToken cancellationToken) =>
        records.Has(input) && input.Problem is null ? records.Items(input, environment, cancellationToken) : CheckItem.Of(input, lines.Contains(input), environment, cancellationToken);
}
