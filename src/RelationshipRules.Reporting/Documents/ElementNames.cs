using System.Globalization;

namespace RelationshipRules.Reporting.Documents;

/// <summary>Names the element of a list that a pointer leads into, in the words of the findings about it.</summary>
internal sealed class ElementNames
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    public ElementNames(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding is { ElementLabel: { } label, Rule.Scope: { } scope, ElementIndex: { } index and >= 0 })
            {
                _labels.TryAdd(string.Create(CultureInfo.InvariantCulture, $"/{scope.Replace('.', '/')}/{index}"), label);
            }
        }
    }

    /// <summary>The element's name, or null where the pointer leads into no list.</summary>
    public string? Find(string pointer)
    {
        var steps = pointer.Split('/');
        for (var i = steps.Length - 1; i > 0; i--)
        {
            if (int.TryParse(steps[i], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                return _labels.GetValueOrDefault(string.Join('/', steps.Take(i + 1)))
                    ?? string.Create(CultureInfo.InvariantCulture, $"{steps[i - 1]}, no. {index + 1}");
            }
        }

        return null;
    }
}
