using BfaRadet.App.Live;
using Microsoft.AspNetCore.Components;

namespace BfaRadet.App.Features.Councils;

/// <summary>A live page of the register, for those who are in the council.</summary>
public abstract class CouncilPage : LivePage<RegisterView>
{
    [Parameter]
    public Guid CouncilId { get; set; }

    [Inject]
    protected CouncilQueries Queries { get; set; } = default!;

    protected CouncilId Council => new(CouncilId);

    /// <summary>Whether the caller may change what is shown. The commands check again.</summary>
    protected bool MayChange { get; private set; }

    /// <summary>The caller as a person in the council; null for an administrator without a place.</summary>
    protected MemberId? Me { get; private set; }

    protected override IReadOnlyList<Subject> Subjects => CouncilQueries.SubjectsOf(Council);

    protected override async ValueTask<RegisterView?> LoadAsync()
    {
        if (await Queries.FindActorAsync(Caller, Council) is not { } actor)
        {
            return null;
        }

        Me = actor.Member;
        MayChange = actor.Administrator || actor.Has(Domain.Councils.Council.Keepers);
        var view = await Queries.RegisterAsync(Council);
        if (view is not null)
        {
            Loaded(view);
        }

        return view;
    }

    /// <summary>Called with each view before it is rendered.</summary>
    protected virtual void Loaded(RegisterView view)
    {
    }
}
