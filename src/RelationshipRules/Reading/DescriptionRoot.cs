using RelationshipRules.Descriptions;
using RelationshipRules.Json;

namespace RelationshipRules.Reading;

/// <summary>Reads a whole description.</summary>
internal static class DescriptionRoot
{
    /// <summary>The description, as far as it can be read.</summary>
    public static Partnership Read(JsonText text, ProblemList problems)
    {
        var root = text.Root;
        if (root.Kind == JsonKind.Object)
        {
            var reader = new DescriptionReader(problems);
            var partnership = DescriptionBinder.ReadPartnership(reader, root);
            ReferenceCheck.Run(partnership, reader.References, problems);
            return partnership;
        }

        if (root.Kind is not (JsonKind.None or JsonKind.Invalid))
        {
            problems.Add(
                DescriptionDiagnostics.NotAnObject,
                $"A description is an object, {{ … }}, but this is {ProblemList.Describe(root)}.",
                root.StartLocation);
        }

        return new Partnership();
    }
}
