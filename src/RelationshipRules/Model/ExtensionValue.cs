namespace RelationshipRules.Model;

/// <summary>The value of a fact that a ruleset has added: exactly one of the properties is not null.</summary>
public sealed record ExtensionValue
{
    private ExtensionValue()
    {
    }

    /// <summary>The truth value, if it is one.</summary>
    public bool? Boolean { get; private init; }

    /// <summary>The number, if it is one.</summary>
    public double? Number { get; private init; }

    /// <summary>The text, if it is one; choices and dates are stated as text.</summary>
    public string? Text { get; private init; }

    /// <summary>The texts, if it is a list; an empty list states that there are none.</summary>
    public IReadOnlyList<string>? Texts { get; private init; }

    /// <summary>A truth value.</summary>
    /// <param name="value">The value.</param>
    public static ExtensionValue From(bool value) => new() { Boolean = value };

    /// <summary>A number.</summary>
    /// <param name="value">The value.</param>
    public static ExtensionValue From(double value) => new() { Number = value };

    /// <summary>A text, a choice or a date (<c>2026-11-22</c>).</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public static ExtensionValue From(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new() { Text = value };
    }

    /// <summary>A list of texts or choices.</summary>
    /// <param name="values">The values.</param>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public static ExtensionValue From(IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new() { Texts = values };
    }
}
