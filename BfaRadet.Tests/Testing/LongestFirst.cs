using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(BfaRadet.Tests.Testing.LongestFirst))]

namespace BfaRadet.Tests.Testing;

/// <summary>
/// The order in which classes start, so that no long one begins when the others end: stories in a browser, then what starts
/// processes, then the rest. Within a kind by name, so that every run is in the same order.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(c => Place(c.TestCollectionDisplayName)).ThenBy(c => c.TestCollectionDisplayName, StringComparer.Ordinal)];

    private static int Place(string name) =>
        name.Contains(nameof(Browser.EveryPageTests), StringComparison.Ordinal) ? 0
        : name.Contains(".Browser.", StringComparison.Ordinal) || name.Contains("Stories", StringComparison.Ordinal) ? 1
        : name.Contains(".Operations.", StringComparison.Ordinal) ? 2
        : 3;
}
