using System.Runtime.CompilerServices;

namespace RelationshipRules.Tests.Support;

/// <summary>A test with a sample of cases; its name tells the seed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SampledTheoryAttribute : TheoryAttribute
{
    public SampledTheoryAttribute([CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
        DisplayName = $"{Path.GetFileNameWithoutExtension(file)}.{test}, {Sample.Told}";
}
