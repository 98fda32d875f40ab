using Xunit;

namespace BfaRadet.Tests.Domain.Kernel;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_that_say_the_same_are_equal()
    {
        ValueList<string> one = ["a", "b"];
        var other = new List<string> { "a", "b" }.ToValueList();

        Assert.True(one == other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.True(one != ["b", "a"]);
    }

    [Fact]
    public void One_never_set_is_an_empty_one()
    {
        ValueList<int> unset = default;

        Assert.True(unset == []);
        Assert.Empty(unset);
        Assert.Equal("[]", unset.ToString());
        Assert.Equal(((ValueList<int>)[]).GetHashCode(), unset.GetHashCode());
    }

    [Fact]
    public void What_it_was_made_of_can_change_without_it()
    {
        var source = new List<int> { 1 };
        var list = source.ToValueList();

        source.Add(2);

        Assert.Equal([1], list);
    }
}
