using BfaRadet.App.Web.Layout;
using BfaRadet.App.Web.Pages;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace BfaRadet.Tests.App.Web.Layout;

public sealed class FocusOnArrivalTests
{
    private static readonly RouteData _fourth = Route<NotFoundPage>(("nummer", 4));

    [Fact]
    public void The_first_load_leaves_focus_alone()
    {
        Assert.False(FocusOnArrival.IsAnotherPage(null, _fourth));
    }

    [Fact]
    public void The_same_page_with_another_filter_leaves_focus_alone()
    {
        Assert.False(FocusOnArrival.IsAnotherPage(_fourth, Route<NotFoundPage>(("nummer", 4))));
    }

    [Fact]
    public void Another_page_or_another_thing_on_it_is_an_arrival()
    {
        Assert.True(FocusOnArrival.IsAnotherPage(_fourth, Route<FaultPage>(("nummer", 4))));
        Assert.True(FocusOnArrival.IsAnotherPage(_fourth, Route<NotFoundPage>(("nummer", 5))));
        Assert.True(FocusOnArrival.IsAnotherPage(_fourth, Route<NotFoundPage>()));
    }

    private static RouteData Route<TPage>(params (string Name, object? Value)[] values) =>
        new(typeof(TPage), values.ToDictionary(value => value.Name, value => value.Value));
}
