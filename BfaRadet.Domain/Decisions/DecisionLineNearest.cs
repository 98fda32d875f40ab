namespace BfaRadet.Domain.Decisions;

/// <summary>Names that a misspelled name may have meant.</summary>
internal static class DecisionLineNearest
{
    private const int Most = 3;
    private const int LongestCompared = 40;

    /// <summary>At most three names, nearest first; none that differs in more than a third of the letters.</summary>
    public static ValueList<string> To<T>(string typed, IEnumerable<DecisionLineName<T>> names, Func<DecisionLineName<T>, string> written)
    {
        var folded = DecisionLineText.Fold(typed);
        return names
            .Select(name => (Name: written(name), Distance: name.Distance(folded)))
            .Where(near => near.Distance <= Math.Max(1, folded.Length / 3))
            .OrderBy(near => near.Distance)
            .Select(near => near.Name)
            .Distinct()
            .Take(Most)
            .ToValueList();
    }

    /// <summary>Letters added, dropped, changed or swapped with their neighbour (optimal string alignment).</summary>
    public static int Distance(string left, string right)
    {
        if (left.Length > LongestCompared || right.Length > LongestCompared)
        {
            return LongestCompared;
        }

        var cost = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(
                        Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1,
                        cost[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[left.Length, right.Length];
    }
}
