import { examples as shell } from '@/components/shell/examples';
import { examples as actionRow } from '@/components/ui/action-row/examples';
import { examples as amount } from '@/components/ui/amount/examples';
import { examples as breadcrumbs } from '@/components/ui/breadcrumbs/examples';
import { examples as button } from '@/components/ui/button/examples';
import { examples as card } from '@/components/ui/card/examples';
import { examples as checkbox } from '@/components/ui/checkbox/examples';
import { examples as columns } from '@/components/ui/columns/examples';
import { examples as dataList } from '@/components/ui/data-list/examples';
import { examples as dateBadge } from '@/components/ui/date-badge/examples';
import { examples as details } from '@/components/ui/details/examples';
import { examples as dotMap } from '@/components/ui/dot-map/examples';
import { examples as emptyState } from '@/components/ui/empty-state/examples';
import { examples as errorSummary } from '@/components/ui/error-summary/examples';
import { examples as field } from '@/components/ui/field/examples';
import { examples as filterForm } from '@/components/ui/filter-form/examples';
import { examples as grid } from '@/components/ui/grid/examples';
import { examples as heading } from '@/components/ui/heading/examples';
import { examples as icon } from '@/components/ui/icon/examples';
import { examples as inline } from '@/components/ui/inline/examples';
import { examples as keyFigure } from '@/components/ui/key-figure/examples';
import { examples as link } from '@/components/ui/link/examples';
import { examples as linkRow } from '@/components/ui/link-row/examples';
import { examples as navList } from '@/components/ui/nav-list/examples';
import { examples as notice } from '@/components/ui/notice/examples';
import { examples as pagination } from '@/components/ui/pagination/examples';
import { examples as panel } from '@/components/ui/panel/examples';
import { examples as progress } from '@/components/ui/progress/examples';
import { examples as prose } from '@/components/ui/prose/examples';
import { examples as radios } from '@/components/ui/radios/examples';
import { examples as receipt } from '@/components/ui/receipt/examples';
import { examples as resultBar } from '@/components/ui/result-bar/examples';
import { examples as searchBox } from '@/components/ui/search-box/examples';
import { examples as select } from '@/components/ui/select/examples';
import { examples as stack } from '@/components/ui/stack/examples';
import { examples as status } from '@/components/ui/status/examples';
import { examples as summaryList } from '@/components/ui/summary-list/examples';
import { examples as table } from '@/components/ui/table/examples';
import { examples as taskList } from '@/components/ui/task-list/examples';
import { examples as text } from '@/components/ui/text/examples';
import { examples as textarea } from '@/components/ui/textarea/examples';
import { examples as timeline } from '@/components/ui/timeline/examples';
import { examples as visuallyHidden } from '@/components/ui/visually-hidden/examples';
import type { Example } from './example';

/** Every component with its states, for the gallery page and for axe; a test keeps it complete. */
export const gallery: { name: string; examples: Example[] }[] = [
  { name: 'action-row', examples: actionRow },
  { name: 'amount', examples: amount },
  { name: 'breadcrumbs', examples: breadcrumbs },
  { name: 'button', examples: button },
  { name: 'card', examples: card },
  { name: 'checkbox', examples: checkbox },
  { name: 'columns', examples: columns },
  { name: 'data-list', examples: dataList },
  { name: 'date-badge', examples: dateBadge },
  { name: 'details', examples: details },
  { name: 'dot-map', examples: dotMap },
  { name: 'empty-state', examples: emptyState },
  { name: 'error-summary', examples: errorSummary },
  { name: 'field', examples: field },
  { name: 'filter-form', examples: filterForm },
  { name: 'grid', examples: grid },
  { name: 'heading', examples: heading },
  { name: 'icon', examples: icon },
  { name: 'inline', examples: inline },
  { name: 'key-figure', examples: keyFigure },
  { name: 'link', examples: link },
  { name: 'link-row', examples: linkRow },
  { name: 'nav-list', examples: navList },
  { name: 'notice', examples: notice },
  { name: 'pagination', examples: pagination },
  { name: 'panel', examples: panel },
  { name: 'progress', examples: progress },
  { name: 'prose', examples: prose },
  { name: 'radios', examples: radios },
  { name: 'receipt', examples: receipt },
  { name: 'result-bar', examples: resultBar },
  { name: 'search-box', examples: searchBox },
  { name: 'select', examples: select },
  { name: 'stack', examples: stack },
  { name: 'status', examples: status },
  { name: 'summary-list', examples: summaryList },
  { name: 'table', examples: table },
  { name: 'task-list', examples: taskList },
  { name: 'text', examples: text },
  { name: 'textarea', examples: textarea },
  { name: 'timeline', examples: timeline },
  { name: 'visually-hidden', examples: visuallyHidden },
  { name: 'shell', examples: shell },
];
