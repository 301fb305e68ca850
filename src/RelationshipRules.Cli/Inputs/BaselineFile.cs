using RelationshipRules.Cli.Hosting;
using RelationshipRules.Reporting.Baselines;

namespace RelationshipRules.Cli.Inputs;

internal static class BaselineFile
{
    public static Baseline Read(string path, CliEnvironment environment)
    {
        try
        {
            return Baseline.Parse(File.ReadAllBytes(environment.FullPath(path)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"--baseline: '{path}' cannot be read: {FileProblem.Describe(error)}");
        }
        catch (FormatException error)
        {
            throw new CliException($"--baseline: '{path}' cannot be used: {error.Message}");
        }
    }
}
