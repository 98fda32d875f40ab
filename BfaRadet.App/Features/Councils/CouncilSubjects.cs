using BfaRadet.App.Live;
using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.Councils;

/// <summary>Subjects of the events of the register and the settings.</summary>
internal static class CouncilSubjects
{
    public static EventSubjects All { get; } = new EventSubjects()
        .On(saved => [Subject.Council(saved.Council), Subject.OpenCouncils],
            typeof(CouncilFounded), typeof(CouncilRenamed), typeof(CouncilSettingsChanged))
        .On(saved => [Subject.Council(saved.Council)],
            typeof(MemberAdded), typeof(MemberChanged), typeof(MemberInvited), typeof(MemberJoined), typeof(MemberRemoved), typeof(SeatAdded),
            typeof(SeatChanged), typeof(SeatRemoved));
}
