using BfaRadet.App.Live;
using BfaRadet.Domain.FocusAreas;

namespace BfaRadet.App.Features.FocusAreas;

/// <summary>Subjects of the events of focus areas.</summary>
internal static class FocusAreaSubjects
{
    public static EventSubjects All { get; } = new EventSubjects()
        .On(saved => [Subject.FocusAreas(saved.Council)],
            typeof(FocusAreaCreated), typeof(FocusAreaChanged), typeof(FocusAreaMoved));
}
