using System.Text;

namespace RelationshipRules.Generators;

/// <summary>Names in C# and in JSON.</summary>
internal static class Names
{
    /// <summary>The name in JSON: lower camel case.</summary>
    public static string Json(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>The name as words: "local government".</summary>
    public static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var c in Json(name))
        {
            if (char.IsUpper(c))
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}
