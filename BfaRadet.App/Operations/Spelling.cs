namespace BfaRadet.App.Operations;

/// <summary>How far two words are from each other.</summary>
internal static class Spelling
{
    /// <summary>How many letters must be added, left out or exchanged to make one of the other (Levenshtein 1965).</summary>
    public static int Distance(string one, string other)
    {
        // The distances from the beginning of one, as long as it was read, to each beginning of the other.
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var at = 0; at < one.Length; at++)
        {
            var (former, diagonal) = (row[0]++, 0);
            for (var to = 0; to < other.Length; to++)
            {
                diagonal = former + (one[at] == other[to] ? 0 : 1);
                former = row[to + 1];
                row[to + 1] = Math.Min(diagonal, 1 + Math.Min(row[to], former));
            }
        }

        return row[^1];
    }
}
