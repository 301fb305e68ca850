using RelationshipRules.Model;

namespace RelationshipRules.Sessions;

/// <summary>Tells which elements of a changed list are those of before.</summary>
internal static class ElementMoves
{
    /// <summary>
    /// For each element its index before, or -1 where it is new: the same part where it was not touched, else the same id,
    /// else, of those left without an id, the one at the same place.
    /// </summary>
    public static int[] Find(IReadOnlyList<object> old, IReadOnlyList<object> parts)
    {
        var cameFrom = new int[parts.Count];
        Array.Fill(cameFrom, -1);
        var isTaken = new bool[old.Count];
        Match((a, b) => ReferenceEquals(a, b));
        Match((a, b) => a is IIdentified { Id: { } id } && b is IIdentified other && string.Equals(id, other.Id, StringComparison.Ordinal));
        for (var i = 0; i < parts.Count && i < old.Count; i++)
        {
            if (cameFrom[i] < 0 && !isTaken[i] && parts[i] is IIdentified { Id: null } && old[i] is IIdentified { Id: null })
            {
                cameFrom[i] = i;
                isTaken[i] = true;
            }
        }

        return cameFrom;

        void Match(Func<object, object, bool> isSame)
        {
            // The place before is looked at first, because most elements stay where they are.
            for (var i = 0; i < parts.Count; i++)
            {
                for (var step = 0; cameFrom[i] < 0 && step < old.Count; step++)
                {
                    var candidate = (i + step) % old.Count;
                    if (!isTaken[candidate] && isSame(old[candidate], parts[i]))
                    {
                        cameFrom[i] = candidate;
                        isTaken[candidate] = true;
                    }
                }
            }
        }
    }
}
