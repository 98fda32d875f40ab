using BfaRadet.App.Features.Meetings;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings;

/// <summary>Lists in which somebody on the roll is chosen.</summary>
public sealed class NamesakesTests
{
    [Fact]
    public void Two_of_one_name_are_told_apart_by_organisation_or_else_by_title()
    {
        var view = ((MeetingView)Samples.Make(typeof(MeetingView))) with
        {
            Roll = [Line("Kim Ek", "Polisen", "kommunpolis"), Line("kim ek", "Skolan", "rektor"), Line("Kim Ek", "Skolan", "kurator"), Line("Bo Ek", "Skolan", "rektor")],
        };

        Assert.Equal(["Kim Ek, Polisen", "kim ek, Skolan", "Kim Ek, Skolan", "Bo Ek"], view.Roll.Select(view.NameApart));
        view = view with { Roll = [.. view.Roll.Skip(1)] };
        Assert.Equal(["kim ek, rektor", "Kim Ek, kurator", "Bo Ek"], view.Roll.Select(view.NameApart));
    }

    private static AttendanceView Line(string name, string organisation, string title) => ((AttendanceView)Samples.Make(typeof(AttendanceView))) with
    {
        Id = new AttendanceId(Guid.CreateVersion7()),
        Name = name,
        Organisation = organisation,
        Title = title,
    };
}
