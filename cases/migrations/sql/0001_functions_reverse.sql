DROP FUNCTION public.refuse_change();
DROP SEQUENCE public.cases_case_number;
DROP FUNCTION public.dk_fold_v1(text);
DROP FUNCTION public.dk_sort_v1(text);
