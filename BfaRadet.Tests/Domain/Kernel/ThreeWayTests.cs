using Xunit;

namespace BfaRadet.Tests.Domain.Kernel;

public sealed class ThreeWayTests
{
    [Theory]
    [InlineData("a", "a", "a", "a", false)]
    [InlineData("a", "b", "a", "b", false)]
    [InlineData("a", "a", "b", "b", false)]
    [InlineData("a", "b", "b", "b", false)]
    [InlineData("a", "b", "c", "b", true)]
    public void A_field_is_as_the_one_who_changed_it_says(string before, string mine, string theirs, string merged, bool clashes)
    {
        var merge = new ThreeWay();

        Assert.Equal(merged, merge.Field("Name", before, mine, theirs));
        Assert.Equal(clashes, merge.Clash is not null);
    }

    [Fact]
    public void Each_clash_is_told_with_both_versions()
    {
        var merge = new ThreeWay();
        merge.Field("Name", "a", "mitt", "deras");
        merge.Field("Day", 1, 2, 1);
        merge.Field<int?>("Minutes", 5, null, 10);

        Assert.Equal([new Clash("Name", "deras", "mitt"), new Clash("Minutes", 10, null)], merge.Clash!.Clashes);
    }
}
