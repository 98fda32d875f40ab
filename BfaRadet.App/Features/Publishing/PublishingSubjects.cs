using BfaRadet.App.Live;
using BfaRadet.Domain.Publishing;

namespace BfaRadet.App.Features.Publishing;

/// <summary>The subjects of what happens to the public copy of minutes.</summary>
internal static class PublishingSubjects
{
    public static EventSubjects All { get; } = new EventSubjects()
        .On(saved => [Subject.Publication(saved.Meeting!.Value)],
            typeof(PassageExcluded), typeof(ExclusionRemoved), typeof(FindingAnswered), typeof(FindingReopened))
        .On(saved => [Subject.Publication(saved.Meeting!.Value), Subject.Open(saved.Council)],
            typeof(MinutesPublished), typeof(PublicationWithdrawn), typeof(NoticePosted), typeof(NoticeTakenDown));
}
