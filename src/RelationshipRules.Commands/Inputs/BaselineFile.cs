using RelationshipRules.Cli.Hosting;
using RelationshipRules.Files;
using RelationshipRules.Json;
using RelationshipRules.Reporting.Baselines;

namespace RelationshipRules.Cli.Inputs;

internal static class BaselineFile
{
    // A report on many descriptions is larger than any description.
    private static readonly JsonLimits Limits = JsonLimits.Default with { MaxBytes = 256 * 1024 * 1024 };

    public static Baseline Read(string path, InputPaths inputs, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var fullPath = environment.FullPath(path);
        var place = FilePlace.Of(fullPath);
        environment.Files.Note(place, $"the baseline '{path}'");
        var diagnostics = new List<Diagnostic>();
        if (JsonFile.Read(fullPath, Limits, diagnostics, "", path, cancellationToken) is not { } bytes)
        {
            throw new CliException($"--baseline: {diagnostics[0].Message}");
        }

        if (ForeignText.Describe(bytes) is { } foreign)
        {
            throw new CliException($"--baseline: '{path}' cannot be used: {foreign}");
        }

        try
        {
            var folder = place.IsFile ? Path.GetDirectoryName(place.RealPath)! : FilePlace.Of(environment.WorkingDirectory).RealPath;
            return Baseline.Parse(bytes, new(document => inputs.RelativePath(folder, document), inputs.RelativePaths(folder)));
        }
        catch (FormatException error)
        {
            throw new CliException($"--baseline: '{path}' cannot be used: {error.Message}");
        }
    }
}
