using System.Runtime.InteropServices;

namespace RelationshipRules.Json;

/// <summary>One value of a JSON text, as a row of the flat table. Offsets are bytes.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct JsonNode
{
    /// <summary>Where the value starts, quotes included.</summary>
    public int Start;

    /// <summary>Just past the value, quotes included.</summary>
    public int End;

    /// <summary>The row after the value's last descendant: the next sibling, where there is one.</summary>
    public int Next;

    /// <summary>The row of the containing object or list, or -1.</summary>
    public int Parent;

    /// <summary>Where the member's name starts, after its opening quote.</summary>
    public int NameStart;

    /// <summary>Bytes of the name as written, or -1 where the value is no member.</summary>
    public int NameLength;

    /// <summary>What the value is.</summary>
    public JsonKind Kind;

    /// <summary>The text has escapes.</summary>
    public bool Escaped;

    /// <summary>The name has escapes.</summary>
    public bool NameEscaped;

    /// <summary>An earlier member of the same object has the same name, so this one does not count.</summary>
    public bool Duplicate;
}
