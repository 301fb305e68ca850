using System.Runtime.CompilerServices;

namespace RelationshipRules.Tests.Support;

/// <summary>A test over a sample; its name tells the seed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SampledFactAttribute : Xunit.FactAttribute
{
    public SampledFactAttribute([CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
        DisplayName = $"{Path.GetFileNameWithoutExtension(file)}.{test}, {Sample.Told}";
}
